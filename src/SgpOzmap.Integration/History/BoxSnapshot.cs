using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.History;

/// <summary>A box as last read.</summary>
public sealed record BoxSnapshot
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its project's name; null when the map does not say.</summary>
    public string? Project { get; init; }

    /// <summary>Its place; null when it has none.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>Still on the drawing board.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Its ports, counted through its service splitters.</summary>
    public int Ports { get; init; }

    /// <summary>The ports with something plugged in.</summary>
    public int UsedPorts { get; init; }

    /// <summary>The ports that properties without client hold.</summary>
    public ImmutableArray<int> VacantPorts { get; init; } = [];
}
