using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>Which contracts to find by <c>consultacliente</c>. At least one of the first ten is needed; SGP refuses a query without.</summary>
public sealed record SgpContractQuery
{
    /// <summary>Of the customer with this document (CPF or CNPJ).</summary>
    public string? Document { get; init; }

    /// <summary>The contract's id.</summary>
    public long? ContractId { get; init; }

    /// <summary>Of customers of this name; whether a part of it is enough is SGP's to say.</summary>
    public string? Name { get; init; }

    /// <summary>With a service of this PPPoE user.</summary>
    public string? Login { get; init; }

    /// <summary>Of the customer with this e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Of the customer with this telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>With a service of this MAC address (<c>mac_controle</c>).</summary>
    public string? ControlMac { get; init; }

    /// <summary>With a service of this DHCP MAC address (<c>mac_dhcp</c>).</summary>
    public string? DhcpMac { get; init; }

    /// <summary>With a service of this serial number (<c>servico_serial</c>).</summary>
    public string? ServiceSerial { get; init; }

    /// <summary>With an ONU of this serial number (<c>onu_serial</c>).</summary>
    public string? OnuSerial { get; init; }

    /// <summary>Only these statuses; empty for all.</summary>
    public IReadOnlyList<SgpContractStatus> Statuses { get; init; } = [];

    /// <summary>Only this kind of service (<c>tservico</c>); null for all.</summary>
    public SgpServiceKind? ServiceKind { get; init; }

    /// <summary>Only this point of presence.</summary>
    public long? PopId { get; init; }

    /// <summary>Also the contracts of registers that were merged into one (<c>incluir_unificados</c>).</summary>
    public bool IncludeMerged { get; init; }
}
