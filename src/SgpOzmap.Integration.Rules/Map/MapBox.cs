using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Map;

/// <summary>A box (CTO) of the map.</summary>
public sealed record MapBox
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its project; null when the map does not say.</summary>
    public MapProject? Project { get; init; }

    /// <summary>Its place.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>Still on the drawing board ("em projeto").</summary>
    public bool IsDraft { get; init; }

    /// <summary>
    /// Its service splitters (<c>isDrop</c>). Given in any order, kept in the one in which their ports are numbered through:
    /// by index, then name, then id (our decision).
    /// </summary>
    public ImmutableArray<MapSplitter> Splitters
    {
        get;
        init => field = value.Length < 2
            ? value
            : [.. value
                .OrderBy(static s => s.Index ?? int.MaxValue)
                .ThenBy(static s => s.Name, StringComparer.Ordinal)
                .ThenBy(static s => s.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>The number of a connection's port, counted through the service splitters; null when it is no service port of this box.</summary>
    public int? NumberOf(MapConnection connection) => new BoxLayout(this).BoxPortOf(connection);
}
