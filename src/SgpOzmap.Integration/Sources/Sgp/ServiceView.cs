using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>Which services and ONUs of a contract are looked at: those of internet services that are not cancelled.</summary>
internal static class ServiceView
{
    private const string Internet = "internet";

    /// <summary>A kind that is not said counts as internet.</summary>
    internal static bool Counts(SgpService service)
        => service.Status != SgpServiceStatus.Cancelled
        && (string.IsNullOrWhiteSpace(service.Kind) || service.Kind.AsSpan().Trim().Equals(Internet, StringComparison.OrdinalIgnoreCase));

    /// <summary>The services that count, lowest id first, those without one last.</summary>
    internal static List<SgpService> Services(ListedContract contract)
        => [.. contract.Services.Where(Counts).OrderBy(static s => s.Id ?? long.MaxValue)];

    /// <summary>The ONUs whose service counts, lowest service id first, those without one last. A service that the listing does not have counts.</summary>
    internal static List<SgpOnu> Onus(ListedContract contract, OnuRows onus)
    {
        var rows = onus.Of(contract.Id);
        if (rows.Count == 0)
            return [];

        var others = contract.Services.Where(static s => s.Id is not null && !Counts(s)).Select(static s => s.Id!.Value).ToHashSet();
        return
        [
            .. rows
                .Where(row => row.ServiceStatus != SgpServiceStatus.Cancelled && !(row.ServiceId is { } service && others.Contains(service)))
                .OrderBy(static row => row.ServiceId ?? long.MaxValue)
                .ThenBy(static row => row.Id ?? long.MaxValue),
        ];
    }

    internal static bool NamesBoxByIdOnly(SgpService service)
        => Counts(service) && service.Onu is { SplitterId: not null } onu && string.IsNullOrWhiteSpace(onu.SplitterName);
}
