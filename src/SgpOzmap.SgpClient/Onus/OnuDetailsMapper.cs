using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>From the smaller answers about ONUs to the public models.</summary>
internal static class OnuDetailsMapper
{
    internal static SgpOnuDetails Map(WireOnuDetails row) => new()
    {
        OltName = SgpText.AsSent(row.OltName),
        Slot = SgpNumbers.Count(row.Slot),
        Pon = SgpNumbers.Count(row.Pon),
        Number = SgpNumbers.Count(row.Number),
        Serial = SgpText.Trimmed(row.Address),
        BoxName = SgpText.AsSent(row.Box?.Name),
        BoxPort = SgpNumbers.Port(row.PortaCto ?? row.BoxPort ?? row.Box?.Port),
        Vlan = SgpNumbers.Count(row.Vlan),
        Kind = SgpText.Trimmed(row.Kind),
        Template = SgpText.Trimmed(row.Template),
        Model = SgpText.Trimmed(row.Model),
        Mode = SgpText.Trimmed(row.Mode),
        Label = SgpText.Trimmed(row.Label),
        Description = SgpText.Trimmed(row.Description),
        Remarks = SgpText.Trimmed(row.Remarks),
    };

    internal static SgpOnuService Map(WireOnuService row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        ContractId = SgpNumbers.Id(row.Contract),
        Login = SgpText.Trimmed(row.User),
    };

    internal static SgpUnauthorizedOnu Map(WireUnauthorizedOnu row) => new()
    {
        Serial = SgpText.Trimmed(row.PhysicalAddress) ?? SgpText.Trimmed(row.Serial) ?? SgpText.Trimmed(row.Sn) ?? SgpText.Trimmed(row.Address),
        Slot = SgpNumbers.Count(row.Slot),
        Pon = SgpNumbers.Count(row.Pon),
        Number = SgpNumbers.Count(row.Number),
        Model = SgpText.Trimmed(row.Model) ?? SgpText.Trimmed(row.Modelo) ?? SgpText.Trimmed(row.Kind) ?? SgpText.Trimmed(row.Tipo),
    };
}
