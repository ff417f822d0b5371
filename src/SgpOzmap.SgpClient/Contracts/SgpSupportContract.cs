using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>What <c>suporte/contrato/list</c> says of one contract. Documents, contacts, addresses and passwords are not mapped.</summary>
public sealed record SgpSupportContract
{
    /// <summary>The contract's id.</summary>
    public long? ContractId { get; init; }

    /// <summary>The customer's id.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The status as a number (<c>contrato_status_id</c>); null when the server did not send one.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The status label, as sent.</summary>
    public string? StatusLabel { get; init; }

    /// <summary>What the number, or else the label, means.</summary>
    public SgpContractStatus Status { get; init; }

    /// <summary>When the status last changed, the provider's local time.</summary>
    public DateTime? StatusChangedAt { get; init; }

    /// <summary>When the contract was registered, the provider's local time.</summary>
    public DateTime? RegisteredAt { get; init; }

    /// <summary>The point of presence's id.</summary>
    public long? PopId { get; init; }

    /// <summary>The point of presence's name.</summary>
    public string? PopName { get; init; }

    /// <summary>The plan's id.</summary>
    public long? PlanId { get; init; }

    /// <summary>The plan's name.</summary>
    public string? PlanName { get; init; }

    /// <summary>The PPPoE user.</summary>
    public string? ServiceLogin { get; init; }

    /// <summary>The box's name exactly as sent (<c>servico_onu_cto</c>); seen on live servers, not documented.</summary>
    public string? BoxName { get; init; }

    /// <summary>The box's port, from 1 (<c>servico_onu_cto_porta</c>); seen on live servers, not documented.</summary>
    public int? BoxPort { get; init; }

    /// <summary>The coordinates of the contract's address (<c>contrato_endereco_ll</c>).</summary>
    public SgpCoordinates? Coordinates { get; init; }

    /// <summary>The coordinates of the customer's address (<c>endereco_ll</c>).</summary>
    public SgpCoordinates? CustomerCoordinates { get; init; }
}
