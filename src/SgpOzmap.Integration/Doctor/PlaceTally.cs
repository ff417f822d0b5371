using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>Counts coordinates that cannot be right, and keeps a few examples.</summary>
internal sealed class PlaceTally(GeoBounds? bounds)
{
    private const int MostExamples = 5;

    // Without bounds of the provider's own, Brazil tells whether a place was swapped: no place of it lies in it the other way round.
    private static readonly GeoBounds Brazil = new(-33.8, -74, 5.3, -32);

    private readonly int[] _counts = new int[Enum.GetValues<PlaceFault>().Length];
    private readonly List<string> _examples = [];

    /// <summary>Records that have coordinates at all.</summary>
    internal int Seen { get; private set; }

    internal int Bad => _counts.Sum();

    internal IReadOnlyList<string> Examples => _examples;

    internal int Count(PlaceFault fault) => _counts[(int)fault];

    /// <summary>Looks at the places of one record, which is as good as the best of them.</summary>
    /// <returns>Whether one of them can be used.</returns>
    internal bool Add(string name, params IEnumerable<Coordinates> places)
    {
        PlaceFault? first = null;
        var any = false;
        foreach (var place in places)
        {
            any = true;
            if (Judge(place) is not { } fault)
            {
                Seen++;
                return true;
            }

            first ??= fault;
        }

        if (!any)
            return false;
        Seen++;
        _counts[(int)first!.Value]++;
        if (_examples.Count < MostExamples && name.Length > 0)
            _examples.Add(name);
        return false;
    }

    private PlaceFault? Judge(Coordinates place)
    {
        if (place is { Latitude: 0, Longitude: 0 })
            return PlaceFault.Zero;
        var home = bounds ?? Brazil;
        if (!home.Contains(place) && home.Contains(place.Swapped))
            return PlaceFault.Swapped;
        return !place.IsValid ? PlaceFault.OutOfRange
            : bounds?.Contains(place) == false ? PlaceFault.OutsideBounds
            : null;
    }
}
