using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>A row of <c>listacontrato</c>. Documents and contacts are not mapped.</summary>
public sealed record SgpListedContract
{
    /// <summary>The contract's id. The official sample has none in any form: do not count on it.</summary>
    public long? ContractId { get; init; }

    /// <summary>The customer's id; sent by live servers, absent from the official sample.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The status label, as sent.</summary>
    public string? StatusLabel { get; init; }

    /// <summary>What <see cref="StatusLabel"/> means.</summary>
    public SgpContractStatus Status { get; init; }

    /// <summary>The reason of the status, in the provider's words.</summary>
    public string? StatusReason { get; init; }

    /// <summary>When the status last changed, the provider's local time.</summary>
    public DateTime? StatusChangedAt { get; init; }

    /// <summary>When the contract was registered, the provider's local time.</summary>
    public DateTime? RegisteredAt { get; init; }

    /// <summary>The place of the address (only with <see cref="SgpContractListQuery.IncludeCoordinates"/>).</summary>
    public SgpCoordinates? Coordinates { get; init; }
}
