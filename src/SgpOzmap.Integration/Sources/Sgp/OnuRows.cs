using System.Net;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Onus;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>The ONU list, by contract. A list that was read in part counts as not read, so that the same fault always has the same effect.</summary>
internal sealed class OnuRows
{
    private readonly Dictionary<long, List<SgpOnu>> _rows = [];

    /// <summary>When its reading began.</summary>
    internal DateTimeOffset ReadAt { get; init; }

    /// <summary>All its rows, those of no contract included.</summary>
    internal int Count { get; private set; }

    /// <summary>At least one row names a box. Some versions of SGP never do.</summary>
    internal bool NamesBoxes { get; private set; }

    /// <summary>The list could not be read this time; that it names no box for a contract means nothing.</summary>
    internal bool IsUnread { get; private init; }

    /// <summary>This SGP has no ONU list, or does not permit it: a capability of the tenant, no fault.</summary>
    internal bool IsAbsent { get; private init; }

    /// <summary>The list was read.</summary>
    internal bool IsRead => !IsUnread && !IsAbsent;

    /// <summary>What went wrong.</summary>
    internal SgpException? Failure { get; private init; }

    /// <summary>Why it is not complete, where the rows do not add up.</summary>
    internal string? IncompleteReason { get; private init; }

    /// <summary>The contracts that it names, lowest first.</summary>
    internal IEnumerable<long> Contracts => _rows.Keys.Order();

    internal IReadOnlyList<SgpOnu> Of(long contract) => _rows.TryGetValue(contract, out var rows) ? rows : [];

    internal void Add(SgpOnu row)
    {
        Count++;
        NamesBoxes |= !string.IsNullOrWhiteSpace(row.BoxName);
        if (row.ContractId is not { } contract)
            return;
        if (!_rows.TryGetValue(contract, out var rows))
            _rows[contract] = rows = [];
        rows.Add(row);
    }

    internal static OnuRows Incomplete(string? reason) => new() { IsUnread = true, IncompleteReason = reason };

    internal static OnuRows Failed(SgpException exception)
    {
        // Whatever a 403 says: the listing, without which there is no run, goes by the same credentials.
        var isAbsent = exception.Kind is SgpErrorKind.NotPermitted or SgpErrorKind.NotFound || exception.Status == HttpStatusCode.Forbidden;
        return new() { IsAbsent = isAbsent, IsUnread = !isAbsent, Failure = exception };
    }
}
