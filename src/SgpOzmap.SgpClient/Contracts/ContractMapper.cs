using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>From a row about a contract to the public model.</summary>
internal static class ContractMapper
{
    /// <summary>The row's contract id, which some versions spell otherwise.</summary>
    internal static long? Id(WireContractDetails? row) => SgpNumbers.Id(row?.ContractId) ?? SgpNumbers.Id(row?.ContractIdSnake);

    internal static SgpContractDetails Map(long contractId, WireContractDetails row)
    {
        var code = SgpStatuses.Code(row.Status);
        var label = row.StatusLabel ?? (code is null ? row.Status : null);
        return new()
        {
            ContractId = contractId,
            CustomerId = SgpNumbers.Id(row.CustomerId),
            Name = SgpText.AsSent(row.Name),
            StatusCode = code,
            StatusLabel = label,
            Status = SgpStatuses.Contract(code, label),
            StatusReason = SgpText.Trimmed(row.StatusReason),
            ServiceId = SgpNumbers.Id(row.ServiceId),
            ServiceLogin = SgpText.Trimmed(row.User),
            ServiceMacAddress = SgpText.Trimmed(row.Mac),
            ServiceVlan = SgpNumbers.Count(row.Vlan),
            PlanName = SgpText.Trimmed(row.Plan) ?? SgpText.Trimmed(row.InternetPlan),
            PopId = SgpNumbers.Id(row.PopId),
            PopName = SgpText.AsSent(row.PopName),
            Coordinates = SgpPlaces.FromPair(row.Place),
            RegisteredAt = SgpDates.Parse(row.RegisteredAt),
            ChangedAt = SgpDates.Parse(row.ChangedAt),
        };
    }

    internal static SgpSupportContract Map(WireSupportContract row)
    {
        var code = SgpStatuses.Code(row.Status);
        return new()
        {
            ContractId = SgpNumbers.Id(row.ContractId),
            CustomerId = SgpNumbers.Id(row.CustomerId),
            CustomerName = SgpText.AsSent(row.CustomerName),
            StatusCode = code,
            StatusLabel = row.StatusLabel,
            Status = SgpStatuses.Contract(code, row.StatusLabel),
            StatusChangedAt = SgpDates.Parse(row.StatusChangedAt),
            RegisteredAt = SgpDates.Parse(row.RegisteredAt),
            PopId = SgpNumbers.Id(row.PopId),
            PopName = SgpText.AsSent(row.PopName),
            PlanId = SgpNumbers.Id(row.PlanId),
            PlanName = SgpText.Trimmed(row.Plan),
            ServiceLogin = SgpText.Trimmed(row.User),
            BoxName = SgpText.AsSent(row.Box?.Name),
            BoxPort = SgpNumbers.Port(row.BoxPort ?? row.Box?.Port),
            Coordinates = SgpPlaces.FromPair(row.ContractPlace),
            CustomerCoordinates = SgpPlaces.FromPair(row.Place),
        };
    }

    internal static SgpListedContract Map(WireListedContract row) => new()
    {
        ContractId = SgpNumbers.Id(row.Contract) ?? SgpNumbers.Id(row.ContractId),
        CustomerId = SgpNumbers.Id(row.CustomerId),
        CustomerName = SgpText.AsSent(row.Name),
        StatusLabel = row.Status,
        Status = SgpStatuses.ContractByLabel(row.Status),
        StatusReason = SgpText.Trimmed(row.StatusReason),
        StatusChangedAt = SgpDates.Parse(row.StatusChangedAt),
        RegisteredAt = SgpDates.Parse(row.RegisteredAt),
        Coordinates = SgpPlaces.FromParts(row.Address?.Latitude, row.Address?.Longitude),
    };
}
