using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>The lines about coordinates.</summary>
internal static class PlaceLines
{
    /// <param name="tally">What was counted.</param>
    /// <param name="code">The code of the line.</param>
    /// <param name="subject">Whose they are.</param>
    /// <param name="what">The records, e.g. <c>contratos lidos</c>.</param>
    /// <param name="where">Where to mend them.</param>
    /// <param name="setup">For the key of the bounds.</param>
    /// <param name="lines">Where the line goes.</param>
    internal static void Add(PlaceTally tally, string code, string subject, LocalizedText what, LocalizedText where, DoctorSetup setup, DoctorLines lines)
    {
        if (tally.Bad == 0)
        {
            lines.Ok(
                code,
                subject,
                new(
                    $"Coordenadas: {tally.Seen} {what.Pt} têm coordenadas, todas plausíveis.",
                    $"Coordinates: {tally.Seen} {what.En} have coordinates, all of them plausible."),
                ("seen", DoctorSetup.Text(tally.Seen)),
                ("bad", "0"));
            return;
        }

        var examples = string.Join(", ", tally.Examples);
        var (pt, en) = (Faults(tally, static f => f.Pt), Faults(tally, static f => f.En));
        lines.Attention(
            code,
            subject,
            new(
                $"Coordenadas: {tally.Bad} de {tally.Seen} {what.Pt} não podem estar certas: {pt}. Exemplos: {examples}.",
                $"Coordinates: {tally.Bad} of {tally.Seen} {what.En} cannot be right: {en}. Examples: {examples}."),
            Remedy(where, setup),
            [
                ("seen", DoctorSetup.Text(tally.Seen)),
                ("bad", DoctorSetup.Text(tally.Bad)),
                ("zero", DoctorSetup.Text(tally.Count(PlaceFault.Zero))),
                ("outOfRange", DoctorSetup.Text(tally.Count(PlaceFault.OutOfRange))),
                ("swapped", DoctorSetup.Text(tally.Count(PlaceFault.Swapped))),
                ("outsideBounds", DoctorSetup.Text(tally.Count(PlaceFault.OutsideBounds))),
                ("examples", examples),
            ]);
    }

    private static LocalizedText Remedy(LocalizedText where, DoctorSetup setup)
        => setup.Bounds is not null
            ? new(
                $"Corrija as coordenadas {where.Pt}; se a área do provedor for maior, aumente {setup.Key("Features:CoordinateBounds")}.",
                $"Mend the coordinates {where.En}; if the provider's area is larger, widen {setup.Key("Features:CoordinateBounds")}.")
            : new(
                $"Corrija as coordenadas {where.Pt}; e defina {setup.Key("Features:CoordinateBounds")} com a área do provedor, para que nada fora dela vá para o mapa.",
                $"Mend the coordinates {where.En}; and set {setup.Key("Features:CoordinateBounds")} to the provider's area, so that nothing outside it gets onto the map.");

    private static string Faults(PlaceTally tally, Func<LocalizedText, string> language)
        => string.Join("; ", Enum.GetValues<PlaceFault>()
            .Where(f => tally.Count(f) > 0)
            .Select(f => $"{tally.Count(f)} {language(Name(f))}"));

    private static LocalizedText Name(PlaceFault fault) => fault switch
    {
        PlaceFault.Zero => new("em 0,0", "at 0,0"),
        PlaceFault.OutOfRange => new("fora do globo", "off the globe"),
        PlaceFault.Swapped => new("com latitude e longitude trocadas", "with latitude and longitude swapped"),
        _ => new("fora da área configurada", "outside the configured area"),
    };
}
