using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>From the listing's rows to the public models. A row that is no object becomes an empty one, so that it is counted and seen to lack its ids.</summary>
internal static class CustomerMapper
{
    internal static SgpCustomer Map(WireCustomer? row) => row is null ? new() : new()
    {
        Id = SgpNumbers.Id(row.Id),
        Name = SgpText.AsSent(row.Name),
        Coordinates = Place(row.Address),
        Contracts = row.Contracts?.ConvertAll(Map),
    };

    internal static SgpCustomerName Map(WireCustomerName row) => new(SgpText.AsSent(row.Name));

    private static SgpContract Map(WireContract? row) => row is null ? new() : new()
    {
        Id = SgpNumbers.Id(row.Contract) ?? SgpNumbers.Id(row.Id),
        StatusLabel = row.Status,
        Status = SgpStatuses.ContractByLabel(row.Status),
        PopId = SgpNumbers.Id(row.PopId ?? row.PopIdCamel),
        PopName = SgpText.AsSent(row.PopName) ?? SgpText.AsSent(row.PopNameCamel) ?? PopName(row.Pop),
        Services = row.Services?.ConvertAll(Map) ?? [],
    };

    private static SgpService Map(WireService? row) => row is null ? new() : new()
    {
        Id = SgpNumbers.Id(row.Id),
        Kind = SgpText.AsSent(row.Kind),
        StatusLabel = row.Status,
        Status = SgpStatuses.Service(row.Status),
        Login = SgpText.Trimmed(row.Login),
        MacAddress = SgpText.Trimmed(row.Mac),
        Coordinates = Place(row.Address),
        Onu = row.Onu is { } onu ? Map(onu) : null,
        IsOnline = row.Onu?.Connection?.IsOnline ?? row.Connection?.IsOnline ?? SgpStatuses.Online(row.Online),
    };

    private static SgpServiceOnu Map(WireServiceOnu row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        Serial = SgpText.Trimmed(row.Serial) ?? SgpText.Trimmed(row.PhysicalAddress),
        OltId = SgpNumbers.Id(row.OltId),
        RxPowerDbm = SgpNumbers.Power(row.Rx) ?? SgpNumbers.Power(row.InfoRx),
        SplitterId = SgpNumbers.Id(row.Splitter?.Id) ?? SgpNumbers.Id(row.Box?.Id),
        SplitterName = SgpText.AsSent(row.Splitter?.Name) ?? SgpText.AsSent(row.Box?.Name),
        SplitterPort = SgpNumbers.Port(row.Splitter?.Port ?? row.Box?.Port ?? row.BoxPort ?? row.PortaCto),
    };

    private static SgpCoordinates? Place(WireAddress? address) => SgpPlaces.FromParts(address?.Latitude, address?.Longitude);

    /// <summary><c>pop</c> is a name, or an id in versions that have no other key for it.</summary>
    private static string? PopName(string? pop) => SgpNumbers.Integer(pop) is null ? SgpText.AsSent(pop) : null;
}
