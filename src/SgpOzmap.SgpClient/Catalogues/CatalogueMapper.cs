using SgpOzmap.SgpClient.Pops;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>From the rows of the catalogues to the public models.</summary>
internal static class CatalogueMapper
{
    internal static SgpPop? Map(WirePop row)
        => SgpNumbers.Id(row.Id) is { } id ? new(id, SgpText.AsSent(row.Pop) ?? SgpText.AsSent(row.Nome)) : null;

    internal static SgpCatalogueEntry Map(WireCatalogueEntry row) => new(
        SgpNumbers.Id(row.Id),
        SgpText.AsSent(row.Nome) ?? SgpText.AsSent(row.Name) ?? SgpText.AsSent(row.Descricao) ?? SgpText.AsSent(row.Description)
            ?? SgpText.AsSent(row.Motivo) ?? SgpText.AsSent(row.Template) ?? SgpText.AsSent(row.Modelo) ?? SgpText.AsSent(row.Mode) ?? SgpText.AsSent(row.Modo));

    internal static SgpPlan Map(WirePlan row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        Name = SgpText.AsSent(row.Description),
        Price = SgpNumbers.Decimal(row.Price),
        ServiceCount = SgpNumbers.Count(row.ServiceCount),
    };

    internal static SgpNas Map(WireNas row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        Name = SgpText.AsSent(row.Nome) ?? SgpText.AsSent(row.Name) ?? SgpText.AsSent(row.ShortName),
        Description = SgpText.AsSent(row.Descricao) ?? SgpText.AsSent(row.Description),
    };

    internal static SgpMaintenance Map(WireMaintenance row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        Description = SgpText.Trimmed(row.Description),
        StartsAt = SgpDates.Parse(row.From),
        EndsAt = SgpDates.Parse(row.To),
        IsActive = SgpStatuses.YesOrNo(row.Active),
        Severity = SgpText.Trimmed(row.Severity),
        Status = SgpText.Trimmed(row.Status),
        Remarks = SgpText.Trimmed(row.Remarks),
        Pops = Each(row.Pops, p => new SgpMaintenancePop(SgpNumbers.Id(p.Id), SgpText.Trimmed(p.City), SgpText.Trimmed(p.State))),
        Olts = Each(row.Olts, Map),
        Pons = Each(row.Pons, Map),
        Splitters = Each(row.Splitters, Map),
        Nas = Each(row.Nas, Map),
    };

    private static SgpMaintenancePon Map(WireMaintenancePon row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        OltId = SgpNumbers.Id(row.OltId),
        OltName = SgpText.AsSent(row.OltName),
        Slot = SgpNumbers.Count(row.Slot),
        Pon = SgpNumbers.Count(row.Pon),
        Description = SgpText.Trimmed(row.Description),
    };

    private static List<T> Each<TWire, T>(List<TWire?>? rows, Func<TWire, T> map)
        where TWire : class
        => rows?.OfType<TWire>().Select(map).ToList() ?? [];
}
