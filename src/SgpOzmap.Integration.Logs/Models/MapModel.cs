using SgpOzmap.Integration.History;

namespace SgpOzmap.Integration.Logs.Models;

/// <summary>The boxes with their findings.</summary>
internal sealed record MapModel
{
    internal required string Tenant { get; init; }

    internal required IReadOnlyList<string> Tenants { get; init; }

    internal RunSummary? Run { get; init; }

    internal DateTimeOffset? MapReadAt { get; init; }

    internal required int Boxes { get; init; }

    /// <summary>Boxes that the map has, with findings, those with the most first.</summary>
    internal required IReadOnlyList<MapBoxModel> WithFindings { get; init; }

    /// <summary>Names of boxes in findings that the map does not have, with the number of findings.</summary>
    internal required IReadOnlyList<KeyValuePair<string, int>> Unknown { get; init; }

    /// <summary>Findings that name no box.</summary>
    internal required int WithoutBox { get; init; }

    internal required int WithoutCoordinates { get; init; }
}

/// <summary>A box and the number of its findings by code.</summary>
internal sealed record MapBoxModel(BoxSnapshot Box, IReadOnlyList<KeyValuePair<string, int>> Findings)
{
    internal int Total => Findings.Sum(static f => f.Value);
}
