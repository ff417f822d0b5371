using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>From a row of <c>consultacliente</c> to the public model.</summary>
internal static class ContractMapper
{
    /// <summary>The row's contract id, which some versions spell otherwise.</summary>
    internal static long? Id(WireContractDetails? row) => SgpNumbers.Id(row?.ContractId) ?? SgpNumbers.Id(row?.ContractIdSnake);

    internal static SgpContractDetails Map(long contractId, WireContractDetails row)
    {
        var code = SgpNumbers.Integer(row.Status) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : (int?)null;
        var label = row.StatusLabel ?? (code is null ? row.Status : null);
        return new()
        {
            ContractId = contractId,
            CustomerId = SgpNumbers.Id(row.CustomerId),
            Name = SgpText.AsSent(row.Name),
            StatusCode = code,
            StatusLabel = label,
            Status = SgpStatuses.Contract(code, label),
            PopId = SgpNumbers.Id(row.PopId),
            PopName = SgpText.AsSent(row.PopName),
            Coordinates = SgpPlaces.FromPair(row.Place),
            ChangedAt = SgpDates.Parse(row.ChangedAt),
        };
    }
}
