using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>The client that a creation makes.</summary>
public sealed record NewClient
{
    /// <summary>Its code: the contract's id.</summary>
    public required string Code { get; init; }

    /// <summary>Its name; null when SGP gives none.</summary>
    public string? Name { get; init; }

    /// <summary>Its status.</summary>
    public MapStatus Status { get; init; }

    /// <summary>Installed, or a reservation.</summary>
    public bool IsImplanted { get; init; }

    /// <summary>Its ONU; null when SGP knows nothing of it.</summary>
    public OnuData? Onu { get; init; }
}
