using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Map;

/// <summary>A service splitter of a box.</summary>
public sealed record MapSplitter
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its place among the splitters of its box; those without one come last.</summary>
    public int? Index { get; init; }

    /// <summary>Its output ports; the first is port 1.</summary>
    public ImmutableArray<MapPort> Ports { get; init; } = [];
}
