using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Map;

/// <summary>A subscriber on the map.</summary>
public sealed record MapClient
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its code: the contract's id where it is one of SGP's.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its status.</summary>
    public MapStatus Status { get; init; }

    /// <summary>True: installed. False: a reservation.</summary>
    public bool IsImplanted { get; init; }

    /// <summary>Its ONU; null when the map knows nothing.</summary>
    public OnuData? Onu { get; init; }
}
