using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Map;

/// <summary>A property (imóvel): the house at the end of a drop.</summary>
public sealed record MapProperty
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The box that serves it; null when none does.</summary>
    public MapBox? Box { get; init; }

    /// <summary>Its project's id, which may differ from the box's; null when the map does not say.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The drop cable's id; null when it has none.</summary>
    public string? DropId { get; init; }

    /// <summary>Its place.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>It lies inside a building, which gives it its place.</summary>
    public bool IsInsideBuilding { get; init; }

    /// <summary>The measured power in dBm.</summary>
    public double? PowerDbm { get; init; }

    /// <summary>Its observation.</summary>
    public string? Observation { get; init; }

    /// <summary>What it is plugged into; empty when it is not connected.</summary>
    public ImmutableArray<MapConnection> Connections { get; init; } = [];

    /// <summary>Its client; null when it is vacant.</summary>
    public MapClient? Client { get; init; }
}
