using System.Text.Json;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Undo;

/// <summary>Puts values back where the map still shows what was written over them.</summary>
internal sealed class ValueReverts(IOzmapClient client)
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    internal async Task<Way> JudgeAsync(PlannedChange change, UndoLook look, CancellationToken cancellationToken) => change switch
    {
        SetStatus status => OfClient(await look.ClientAsync(status.ClientId, change.Contract, cancellationToken).ConfigureAwait(false), c => Status(status, c)),
        Implant implant => OfClient(await look.ClientAsync(implant.ClientId, change.Contract, cancellationToken).ConfigureAwait(false), Implanted),
        Rename rename => OfClient(await look.ClientAsync(rename.ClientId, change.Contract, cancellationToken).ConfigureAwait(false), c => Name(rename, c)),
        UpdateOnu onu => OfClient(await look.ClientAsync(onu.ClientId, change.Contract, cancellationToken).ConfigureAwait(false), c => Onu(onu, c)),
        UpdatePower power => OfProperty(await look.PropertyAsync(power.PropertyId, change.Contract, cancellationToken).ConfigureAwait(false), p => Power(power, p)),
        UpdateCoordinates place => OfProperty(await look.PropertyAsync(place.PropertyId, change.Contract, cancellationToken).ConfigureAwait(false), p => Place(place, p)),
        AnnotateProperty note => Line(note, await look.PropertyAsync(note.PropertyId, change.Contract, cancellationToken).ConfigureAwait(false)),
        _ => throw new InvalidOperationException($"{change.Kind} writes no value."),
    };

    /// <summary>The fields to send so that a property has its former coordinates and power; null where they need not or must not be written.</summary>
    /// <param name="now">The property.</param>
    /// <param name="before">The property as it was.</param>
    /// <param name="place">The coordinates that were written; null for none.</param>
    /// <param name="power">The power that was written; null for none.</param>
    internal static PropertyUpdate? Former(Property now, Property before, Coordinates? place, double? power)
    {
        var isPlace = place is { } written && IsAt(now, written) && now.Coordinates != before.Coordinates;
        var isPower = power is { } reading && IsPower(now.PotencyRead, reading) && !IsPower(now.PotencyRead, before.PotencyRead);
        return isPlace || isPower ? Update(isPlace, before.Coordinates, isPower, before.PotencyRead) : null;
    }

    /// <summary>What was to be cleared is cleared.</summary>
    internal static bool IsCleared(PropertyUpdate update, Property now)
        => update.Extra is not { } cleared
        || ((now.Coordinates is null || !cleared.ContainsKey("coords")) && (now.PotencyRead is null || !cleared.ContainsKey("potencyRead")));

    private static Way OfClient(FtthClient? found, Func<FtthClient, Way> judge) => found is null ? Way.Refused(UndoTexts.ClientGone) : judge(found);

    private static Way OfProperty(Property? found, Func<Property, Way> judge) => found is null ? Way.Refused(UndoTexts.PropertyGone) : judge(found);

    private Way Status(SetStatus change, FtthClient found)
    {
        var (written, former) = (ClientWrites.Status(change.Status), ClientWrites.Status(change.Status == MapStatus.Ok ? MapStatus.Error : MapStatus.Ok));
        return found.Status == written ? Write(found, new() { Status = former })
            : found.Status == former ? Way.Nothing(UndoTexts.AsBefore)
            : Way.Refused(UndoTexts.ChangedSince("O status", "status"));
    }

    private Way Implanted(FtthClient found) => found.Implanted ? Write(found, new() { Implanted = false }) : Way.Nothing(UndoTexts.AsBefore);

    private Way Name(Rename change, FtthClient found)
    {
        if (IsSame(found.Name, change.NameAfter))
            return change.NameBefore is { } name ? Write(found, new() { Name = name }) : Write(found, new() { Extra = Cleared("name") }) with { Doubt = UndoTexts.NotCleared };
        return IsSame(found.Name, change.NameBefore) ? Way.Nothing(UndoTexts.AsBefore) : Way.Refused(UndoTexts.ChangedSince("O nome", "name"));
    }

    private Way Onu(UpdateOnu change, FtthClient found)
    {
        var onu = new OnuData(found.Onu?.PppoeUser ?? "", found.Onu?.SerialNumber ?? "", found.Onu?.MacAddress ?? "");
        return onu == change.OnuAfter ? Write(found, new() { Onu = ClientWrites.Onu(change.OnuBefore)! with { Extra = found.Onu?.Extra } })
            : onu == change.OnuBefore ? Way.Nothing(UndoTexts.AsBefore)
            : Way.Refused(UndoTexts.ChangedSince("A ONU", "ONU"));
    }

    private Way Power(UpdatePower change, Property found)
    {
        if (IsPower(found.PotencyRead, change.PowerAfter))
            return Write(found, Update(false, null, true, change.PowerBefore), change.PowerBefore is null);
        return IsPower(found.PotencyRead, change.PowerBefore) ? Way.Nothing(UndoTexts.AsBefore) : Way.Refused(UndoTexts.ChangedSince("A potência", "power"));
    }

    private Way Place(UpdateCoordinates change, Property found)
    {
        var (after, before) = (Distance(found, change.CoordinatesAfter), change.CoordinatesBefore is { } place ? Distance(found, place) : double.PositiveInfinity);
        if (after <= 1 && after <= before)
        {
            OzmapClient.Values.OzmapCoordinates? former = change.CoordinatesBefore is { } known ? PropertyWrites.Place(known) : null;
            return Write(found, Update(true, former, false, null), former is null);
        }

        return before <= 1 || (change.CoordinatesBefore is null && found.Coordinates is null)
            ? Way.Nothing(UndoTexts.AsBefore)
            : Way.Refused(UndoTexts.ChangedSince("O lugar do imóvel", "property's place"));
    }

    private Way Line(AnnotateProperty change, Property? found)
        => found is not null && Without(found.Observation, change.Line) is { } rest
            ? Write(found, new() { Observation = rest }, rest.Length == 0)
            : Way.Nothing(UndoTexts.AsBefore);

    /// <summary>A text without a line, which may be several; null where it does not have it.</summary>
    private static string? Without(string? text, string line)
    {
        for (var at = text?.Length ?? 0; at > 0 && (at = text!.LastIndexOf(line, at - 1, StringComparison.Ordinal)) >= 0;)
        {
            var end = at + line.Length;
            if ((at > 0 && text[at - 1] != '\n') || (end < text.Length && text[end] is not ('\n' or '\r')))
                continue;
            if (end < text.Length && text[end] == '\r')
                end++;
            if (end < text.Length && text[end] == '\n')
                return text[..at] + text[(end + 1)..];
            return at == 0 ? text[end..] : text[..(at - 1)] + text[end..];
        }

        return null;
    }

    private Way Write(FtthClient found, FtthClientUpdate update) => Way.Ready(token => client.UpdateClientAsync(found.Id, update, token));

    private Way Write(Property found, PropertyUpdate update, bool clears)
        => Way.Ready(token => client.UpdatePropertyAsync(found.Id, update, token)) with { Doubt = clears ? UndoTexts.NotCleared : null };

    // Null clears a field, by the schema of the official SDK; whether the server does it is looked at afterwards.
    private static PropertyUpdate Update(bool isPlace, OzmapClient.Values.OzmapCoordinates? place, bool isPower, double? power)
    {
        string[] cleared = [.. isPlace && place is null ? ["coords"] : Array.Empty<string>(), .. isPower && power is null ? ["potencyRead"] : Array.Empty<string>()];
        return new()
        {
            Coordinates = isPlace ? place : null,
            PotencyRead = isPower ? power : null,
            Extra = cleared.Length == 0 ? null : Cleared(cleared),
        };
    }

    private static Dictionary<string, JsonElement> Cleared(params ReadOnlySpan<string> names)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var name in names)
            fields[name] = Null;
        return fields;
    }

    private static bool IsSame(string? one, string? other)
        => string.Equals(one?.Trim() ?? "", other?.Trim() ?? "", StringComparison.Ordinal);

    private static bool IsPower(double? one, double? other)
        => one is { } a && other is { } b ? PropertyWrites.Rounded(a).Equals(PropertyWrites.Rounded(b)) : one is null && other is null;

    private static bool IsAt(Property found, Coordinates place) => Distance(found, place) <= 1;

    private static double Distance(Property found, Coordinates place)
        => found.Coordinates is { } now ? new Coordinates(now.Latitude, now.Longitude).DistanceTo(place) : double.PositiveInfinity;
}
