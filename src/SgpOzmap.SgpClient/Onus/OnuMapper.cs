using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>From a row of <c>onu/list</c> to the public model.</summary>
internal static class OnuMapper
{
    internal static SgpOnu Map(WireOnu row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        OltId = SgpNumbers.Id(row.OltId),
        OltName = SgpText.AsSent(row.OltName),
        Slot = SgpNumbers.Count(row.Slot),
        Pon = SgpNumbers.Count(row.Pon),
        Number = SgpNumbers.Count(row.Number ?? row.NumberAsAskedFor),
        Kind = SgpText.Trimmed(row.Kind),
        Mode = SgpText.Trimmed(row.Mode),
        Vlan = SgpNumbers.Count(row.Vlan),
        Description = SgpText.Trimmed(row.Description),
        Serial = SgpText.Trimmed(row.PhysicalAddress) ?? SgpText.Trimmed(row.Serial),
        ServiceId = SgpNumbers.Id(row.ServiceId),
        ContractId = SgpNumbers.Id(row.Contract),
        ServiceLogin = SgpText.Trimmed(row.ServiceUser),
        ServiceStatus = SgpStatuses.Service(row.ServiceStatus),
        BoxName = SgpText.AsSent(row.Box?.Name),
        BoxPort = SgpNumbers.Port(row.BoxPort ?? row.PortaCto ?? row.Box?.Port),
        RxPowerDbm = SgpNumbers.Power(row.InfoRx),
        TxPowerDbm = SgpNumbers.Power(row.InfoTx),
        OltRxPowerDbm = SgpNumbers.Power(row.InfoOltRx),
        ReadingTime = SgpDates.Parse(row.InfoDate),
        IsOnline = SgpStatuses.Online(row.Online) ?? SgpStatuses.Online(row.Status),
    };
}
