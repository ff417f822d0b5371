using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>What <c>consultacliente</c> says of one contract. Documents, logins of the subscriber's centre and passwords are not mapped.</summary>
public sealed record SgpContractDetails
{
    /// <summary>The contract's id.</summary>
    public long ContractId { get; init; }

    /// <summary>The customer's id.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The customer's name (<c>razaoSocial</c>).</summary>
    public string? Name { get; init; }

    /// <summary>The status as a number; null when the server did not send one.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The status label, as sent (padded with spaces as a rule).</summary>
    public string? StatusLabel { get; init; }

    /// <summary>What the number, or else the label, means.</summary>
    public SgpContractStatus Status { get; init; }

    /// <summary>The reason of the status, in the provider's words (<c>motivo_status</c>).</summary>
    public string? StatusReason { get; init; }

    /// <summary>The id of the service that the row is about; absent from the official sample.</summary>
    public long? ServiceId { get; init; }

    /// <summary>The PPPoE user of the service.</summary>
    public string? ServiceLogin { get; init; }

    /// <summary>The MAC address of the service.</summary>
    public string? ServiceMacAddress { get; init; }

    /// <summary>The VLAN of the service; null also for the literal <c>None</c>.</summary>
    public int? ServiceVlan { get; init; }

    /// <summary>The plan's name (<c>servico_plano</c>, or <c>planointernet</c>).</summary>
    public string? PlanName { get; init; }

    /// <summary>The point of presence's id.</summary>
    public long? PopId { get; init; }

    /// <summary>The point of presence's name.</summary>
    public string? PopName { get; init; }

    /// <summary>The coordinates of the address (<c>endereco_ll</c>).</summary>
    public SgpCoordinates? Coordinates { get; init; }

    /// <summary>When it was registered, the provider's local time.</summary>
    public DateTime? RegisteredAt { get; init; }

    /// <summary>When the register was last changed, the provider's local time.</summary>
    public DateTime? ChangedAt { get; init; }
}
