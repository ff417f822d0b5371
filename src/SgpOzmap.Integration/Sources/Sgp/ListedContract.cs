using System.Collections.Immutable;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>A contract as the listing has it, all its rows together. Personal data.</summary>
/// <param name="Id">The contract's id.</param>
/// <param name="Rows">Its rows, at least one.</param>
internal sealed record ListedContract(long Id, ImmutableArray<ListedRow> Rows)
{
    /// <summary>The number of a status label that is not known; null when it was not looked up.</summary>
    internal LookedUpStatus? LookedUp { get; init; }

    /// <summary>What the ONU list said while the listing, read after it, still said otherwise: the two do not agree, and asking once more is of no use.</summary>
    internal string? ContestedBy { get; init; }

    /// <summary>The customer's name; of several, the first in the order of the alphabet, so that every run takes the same.</summary>
    internal string? Name => Rows.Select(static r => r.CustomerName).Where(static n => !string.IsNullOrWhiteSpace(n)).Order(StringComparer.Ordinal).FirstOrDefault();

    internal IEnumerable<SgpCoordinates> CustomerPlaces => Rows.Where(static r => r.CustomerPlace is not null).Select(static r => r.CustomerPlace!.Value);

    internal IEnumerable<SgpService> Services => Rows.SelectMany(static r => r.Contract.Services);

    internal string? PopName => Rows.Select(static r => r.Contract.PopName).FirstOrDefault(static n => !string.IsNullOrWhiteSpace(n));

    internal SgpContractStatus Status => Rows[0].Contract.Status;

    internal string? StatusLabel => Rows[0].Contract.StatusLabel;

    /// <summary>The rows do not agree on the status, so that none of them can be believed.</summary>
    internal bool IsConflicting
        => Rows.Any(r => r.Contract.Status != Status || (Status == SgpContractStatus.Unknown && !SameLabel(r.Contract.StatusLabel, StatusLabel)));

    /// <summary>All labels, in the order of the alphabet.</summary>
    internal IEnumerable<string> Labels => Rows.Select(static r => r.Contract.StatusLabel?.Trim() ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    internal static bool SameLabel(string? a, string? b) => string.Equals(a?.Trim() ?? "", b?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);
}
