using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Network;

/// <summary>From the rows of OLTs and PONs to the public models.</summary>
internal static class NetworkMapper
{
    internal static SgpOlt Map(WireOlt row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        Name = SgpText.AsSent(row.Name),
        Kind = SgpText.Trimmed(row.Kind),
        Host = SgpText.Trimmed(row.Host),
        OnuCount = SgpNumbers.Count(row.OnuCount),
        PonCount = SgpNumbers.Count(row.PonCount),
    };

    internal static SgpPon Map(WirePon row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        OltId = SgpNumbers.Id(row.OltId),
        OltName = SgpText.AsSent(row.OltName),
        Slot = SgpNumbers.Count(row.Slot),
        Pon = SgpNumbers.Count(row.Pon),
        Description = SgpText.Trimmed(row.Description),
        Vlan = SgpNumbers.Count(row.Vlan),
        OnuCount = SgpNumbers.Count(row.OnuCount),
        IsActive = SgpStatuses.YesOrNo(row.Active),
    };
}
