using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>An ONU of the network (row of <c>onu/list</c>). Every field is optional in practice; a missing one is "not said".</summary>
public sealed record SgpOnu
{
    /// <summary>The ONU's id.</summary>
    public long? Id { get; init; }

    /// <summary>The OLT's id.</summary>
    public long? OltId { get; init; }

    /// <summary>The OLT's name.</summary>
    public string? OltName { get; init; }

    /// <summary>The OLT's slot.</summary>
    public int? Slot { get; init; }

    /// <summary>The slot's PON.</summary>
    public int? Pon { get; init; }

    /// <summary>The ONU's number on its PON (<c>onu</c>); not its <see cref="Id"/>.</summary>
    public int? Number { get; init; }

    /// <summary>The model of the device (<c>type</c>).</summary>
    public string? Kind { get; init; }

    /// <summary>How it is set up, as sent: <c>Bridge</c>, <c>PPPoE</c>, ….</summary>
    public string? Mode { get; init; }

    /// <summary>The VLAN.</summary>
    public int? Vlan { get; init; }

    /// <summary>The description that the operator gave it.</summary>
    public string? Description { get; init; }

    /// <summary>The serial number (<c>phy_addr</c>).</summary>
    public string? Serial { get; init; }

    /// <summary>The service it is bound to; null when it is bound to none.</summary>
    public long? ServiceId { get; init; }

    /// <summary>The contract it is bound to (<c>service_contrato</c>); null when it is bound to none.</summary>
    public long? ContractId { get; init; }

    /// <summary>The PPPoE user of its service (<c>service_login</c>).</summary>
    public string? ServiceLogin { get; init; }

    /// <summary>The status of its service.</summary>
    public SgpServiceStatus ServiceStatus { get; init; }

    /// <summary>The box's name exactly as sent (<c>cto</c>); null when blank, absent or the literal <c>None</c>.</summary>
    public string? BoxName { get; init; }

    /// <summary>The box's port, from 1 (<c>ctoport</c>).</summary>
    public int? BoxPort { get; init; }

    /// <summary>The received power in dBm (<c>info_rx</c>); null when there is no reading.</summary>
    public double? RxPowerDbm { get; init; }

    /// <summary>The power in dBm that the ONU sends (<c>info_tx</c>); null when there is no reading.</summary>
    public double? TxPowerDbm { get; init; }

    /// <summary>The power in dBm that the OLT receives from it (<c>info_olt_rx</c>); null when there is no reading.</summary>
    public double? OltRxPowerDbm { get; init; }

    /// <summary>When the reading was taken, the provider's local time; a saved reading, not a live one.</summary>
    public DateTime? ReadingTime { get; init; }

    /// <summary>True online, false offline, null not said (only with <see cref="SgpOnuQuery.IncludeConnection"/>).</summary>
    public bool? IsOnline { get; init; }
}
