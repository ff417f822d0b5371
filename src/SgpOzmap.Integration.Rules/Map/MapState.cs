namespace SgpOzmap.Integration.Rules.Map;

/// <summary>The map as it is, read completely.</summary>
public sealed record MapState
{
    /// <summary>A map without anything.</summary>
    public static MapState Empty { get; } = new();

    /// <summary>The projects.</summary>
    public IReadOnlyList<MapProject> Projects { get; init; } = [];

    /// <summary>The boxes, with their service splitters.</summary>
    public IReadOnlyList<MapBox> Boxes { get; init; } = [];

    /// <summary>The properties, with their clients.</summary>
    public IReadOnlyList<MapProperty> Properties { get; init; } = [];

    /// <summary>The clients that sit in no property.</summary>
    public IReadOnlyList<MapClient> UnplacedClients { get; init; } = [];
}
