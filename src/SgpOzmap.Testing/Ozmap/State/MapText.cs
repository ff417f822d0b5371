using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>The map as sorted lines.</summary>
internal static class MapText
{
    public static string Of(OzmapState state)
    {
        var lines = new List<string>();
        lines.AddRange(state.ProjectStore.Rows.Select(p => $"project {p.Name}"));
        lines.AddRange(state.BoxStore.Rows.Select(b => $"box {Name(b)} at={Place(b.Coordinates)}{(b.Draft ? " draft" : "")}"));
        lines.AddRange(state.SplitterStore.Rows.Select(Line));
        lines.AddRange(state.PropertyStore.Rows.Select(Line));
        lines.AddRange(state.ClientStore.Rows.Select(Line));
        lines.AddRange(state.DocumentStores.Values.SelectMany(s => s.Rows).Where(d => !d.IsFixed).Select(d => $"{d.Route} {d.Fields.ToJsonString()}"));
        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static string Line(SimClient c)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"client {c.Code} \"{c.Name}\" status={c.Status} implanted={c.Implanted} certified={c.Certified} onu={c.PppoeUser}/{c.SerialNumber}/{c.MacAddress} obs=\"{c.Observation}\" in={(c.Property is null ? "-" : Seat(c.Property))}");

    private static string Line(SimProperty p)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"property {p.Project.Name} {Seat(p)} client={p.Client?.Code ?? "-"} at={Place(p.Coordinates)} building={p.BuildingId ?? "-"} power={p.PotencyRead?.ToString("F2", CultureInfo.InvariantCulture) ?? "-"} drop={p.Drop is not null} address=\"{p.Address}\" name=\"{p.Name}\" obs=\"{p.Observation}\"");

    private static string Line(SimSplitter s)
        => $"splitter {Name(s.Box)} {s.Name} index={s.Index} drop={s.IsDrop} ports={string.Join(',', s.Ports.Select(Use))}";

    private static string Use(SimPort port)
        => (port.Blocked ? "b" : "") + (port.Property is { } property ? property.Client?.Code ?? "vacant" : port.IsNetwork ? "network" : "-");

    private static string Seat(SimProperty p)
        => p.Splitter is { } splitter
            ? string.Create(CultureInfo.InvariantCulture, $"{Name(splitter.Box)}/{splitter.Name}:{p.Port}")
            : p.Box is null ? "nowhere" : $"{Name(p.Box)}/unconnected";

    private static string Name(SimBox box) => $"{box.Project.Name}/{box.Name}";

    private static string Place(SimCoordinates? place)
        => place is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p.Latitude:F6},{p.Longitude:F6}") : "-";
}
