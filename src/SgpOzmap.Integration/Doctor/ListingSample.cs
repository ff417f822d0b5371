using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources.Sgp;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What the first pages of SGP's listing say. Nothing of them is held but counts, labels, box names and contract ids.</summary>
internal sealed class ListingSample(PlaceTally places)
{
    private (long?, long?)? _firstOfPage;

    internal int Pages { get; private set; }

    internal int Customers { get; private set; }

    /// <summary>Customers that match in all; null when SGP does not say.</summary>
    internal int? Total { get; private set; }

    internal int Contracts { get; private set; }

    internal int WithoutId { get; private set; }

    /// <summary>Contracts with coordinates that can be used.</summary>
    internal int Placed { get; private set; }

    /// <summary>Services that count and have an ONU.</summary>
    internal int Onus { get; private set; }

    /// <summary>Those of them that name a box.</summary>
    internal int Attached { get; private set; }

    internal PlaceTally Places { get; } = places;

    internal HashSet<string> BoxNames { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<SgpContractStatus, int> Statuses { get; } = [];

    internal SortedDictionary<string, int> UnknownLabels { get; } = new(StringComparer.Ordinal);

    /// <summary>What ended the reading.</summary>
    internal SgpException? Failure { get; private set; }

    internal static async Task<ListingSample> ReadAsync(
        ISgpClient client, DoctorSetup setup, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var sample = new ListingSample(new(setup.Bounds));
        try
        {
            var more = true;
            while (more && sample.Pages < setup.Options.Doctor.ListingPages)
            {
                var page = await client.GetCustomerPageAsync(new() { Offset = sample.Customers }, cancellationToken).ConfigureAwait(false);
                more = sample.Add(page);
                progress?.Report(new(setup.Tenant.Name, RunStage.ReadingSgp, sample.Pages, setup.Options.Doctor.ListingPages));
            }
        }
        catch (SgpException exception)
        {
            sample.Failure = exception;
        }

        return sample;
    }

    private bool Add(SgpCustomerPage page)
    {
        Total = page.Total ?? Total;
        if (page.Customers.Count == 0)
            return false;

        var first = (page.Customers[0].Id, page.Customers[0].Contracts is [var its, ..] ? its.Id : null);
        if (first != (null, null) && first == _firstOfPage)
            throw new SgpException(SgpErrorKind.NoProgress, "The same page came twice.");
        _firstOfPage = first;

        Pages++;
        Customers += page.Customers.Count;
        foreach (var customer in page.Customers)
        {
            foreach (var contract in customer.Contracts ?? [])
                Add(customer, contract);
        }

        return Total is not > 0 || Customers < Total;
    }

    private void Add(SgpCustomer customer, SgpContract contract)
    {
        Contracts++;
        if (contract.Id is null)
            WithoutId++;

        Statuses[contract.Status] = Statuses.GetValueOrDefault(contract.Status) + 1;
        if (contract.Status == SgpContractStatus.Unknown)
        {
            var label = contract.StatusLabel?.Trim() ?? "";
            UnknownLabels[label] = UnknownLabels.GetValueOrDefault(label) + 1;
        }

        var services = contract.Services.Where(ServiceView.Counts).ToList();
        foreach (var onu in services.Select(static s => s.Onu).OfType<SgpServiceOnu>())
        {
            Onus++;
            if (onu.SplitterName is not null || onu.SplitterId is not null)
                Attached++;
            if (onu.SplitterName is { } name)
                BoxNames.Add(name);
        }

        var given = services.Select(static s => s.Coordinates).Append(customer.Coordinates)
            .Where(static c => c is not null).Select(static c => new Coordinates(c!.Value.Latitude, c.Value.Longitude));
        if (Places.Add(contract.Id is { } id ? DoctorSetup.Text(id) : "", given))
            Placed++;
    }
}
