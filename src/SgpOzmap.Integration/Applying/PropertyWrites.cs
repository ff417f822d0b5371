using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Applying;

/// <summary>Values of properties: equal power readings many at once, coordinates property by property, with their power.</summary>
internal sealed class PropertyWrites(IOzmapClient client)
{
    private const int Decimals = 2;

    /// <summary>One write for all properties that get the same power and nothing else.</summary>
    internal IEnumerable<BatchStep> Batches(IReadOnlyCollection<PlannedChange> changes)
    {
        var moved = Moved(changes);
        return changes.OfType<UpdatePower>()
            .Where(p => !moved.Contains(p.PropertyId))
            .GroupBy(static p => Rounded(p.PowerAfter))
            .SelectMany(group => group.Chunk(Batching.MostRecords).Select(chunk => Batch(group.Key, chunk)));
    }

    /// <summary>One write for coordinates and power of a property.</summary>
    internal IEnumerable<WriteStep> Steps(IReadOnlyCollection<PlannedChange> changes)
    {
        var power = changes.OfType<UpdatePower>().ToLookup(static p => p.PropertyId, StringComparer.Ordinal);
        return changes.OfType<UpdateCoordinates>().Select(coordinates =>
        {
            var reading = power[coordinates.PropertyId].FirstOrDefault();
            return WriteStep.Of(reading is null ? [coordinates] : [coordinates, reading], token => client.UpdatePropertyAsync(
                coordinates.PropertyId,
                new() { Coordinates = Place(coordinates.CoordinatesAfter), PotencyRead = reading is null ? null : Rounded(reading.PowerAfter) },
                token));
        });
    }

    internal static OzmapCoordinates Place(Coordinates place) => new(place.Latitude, place.Longitude);

    internal static double Rounded(double power) => Math.Round(power, Decimals);

    private static HashSet<string> Moved(IEnumerable<PlannedChange> changes)
        => changes.OfType<UpdateCoordinates>().Select(static c => c.PropertyId).ToHashSet(StringComparer.Ordinal);

    private BatchStep Batch(double power, UpdatePower[] readings) => new(
        readings.ToDictionary(static p => p.PropertyId, static p => (IReadOnlyList<PlannedChange>)[p], StringComparer.Ordinal),
        (ids, token) => client.SetPropertiesPowerAsync(ids, power, token),
        (ids, token) => Batching.FindAsync(
            client.Read(OzmapResource.Properties, OzmapQuery.Where(OzmapFilter.In("id", ids))),
            static p => p.Id,
            p => p.PotencyRead is { } found && Rounded(found).Equals(power),
            token),
        (id, token) => client.UpdatePropertyAsync(id, new() { PotencyRead = power }, token));
}
