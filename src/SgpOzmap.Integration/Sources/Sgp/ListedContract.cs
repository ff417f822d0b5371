using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>A contract as the listing has it, all its rows together.</summary>
internal sealed class ListedContract(long id)
{
    private readonly List<SgpContract> _rows = [];
    private readonly List<SgpCustomer> _customers = [];

    internal long Id { get; } = id;

    /// <summary>The customer's name; of several, the first in the order of the alphabet, so that every run takes the same.</summary>
    internal string? Name => _customers.Select(static c => c.Name).Where(static n => !string.IsNullOrWhiteSpace(n)).Order(StringComparer.Ordinal).FirstOrDefault();

    internal IEnumerable<SgpCoordinates> CustomerPlaces
        => _customers.Where(static c => c.Coordinates is not null).Select(static c => c.Coordinates!.Value);

    internal IEnumerable<SgpService> Services => _rows.SelectMany(static r => r.Services);

    internal string? PopName => _rows.Select(static r => r.PopName).FirstOrDefault(static n => !string.IsNullOrWhiteSpace(n));

    internal long? PopId => _rows.Select(static r => r.PopId).FirstOrDefault(static id => id is not null);

    internal SgpContractStatus Status => _rows[0].Status;

    internal string? StatusLabel => _rows[0].StatusLabel;

    /// <summary>The rows do not agree on the status, so that none of them can be believed.</summary>
    internal bool IsConflicting => _rows.Exists(r => r.Status != Status || (Status == SgpContractStatus.Unknown && !SameLabel(r.StatusLabel, StatusLabel)));

    /// <summary>All labels, in the order of the alphabet.</summary>
    internal IEnumerable<string> Labels => _rows.Select(static r => r.StatusLabel?.Trim() ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    internal void Add(SgpCustomer customer, SgpContract row)
    {
        _customers.Add(customer);
        _rows.Add(row);
    }

    private static bool SameLabel(string? a, string? b)
        => string.Equals(a?.Trim() ?? "", b?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);
}
