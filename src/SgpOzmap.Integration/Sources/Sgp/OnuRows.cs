using System.Net;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Onus;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>The ONU list, by contract. A list that was read in part counts as not read, so that the same fault always has the same effect.</summary>
internal sealed class OnuRows
{
    private readonly Dictionary<long, List<SgpOnu>> _rows = [];

    /// <summary>The list could not be read this time; that it names no box for a contract means nothing.</summary>
    internal bool IsUnread { get; private init; }

    /// <summary>This SGP has no ONU list, or does not permit it: a capability of the tenant, no fault.</summary>
    internal bool IsAbsent { get; private init; }

    /// <summary>What went wrong.</summary>
    internal SgpException? Failure { get; private init; }

    /// <summary>Why it is not complete, where the rows do not add up.</summary>
    internal string? IncompleteReason { get; private init; }

    internal IReadOnlyList<SgpOnu> Of(long contract) => _rows.TryGetValue(contract, out var rows) ? rows : [];

    internal static async Task<OnuRows> ReadAsync(ISgpClient client, bool includeConnection, CancellationToken cancellationToken)
    {
        var onus = new OnuRows();
        var reading = client.Fttx.ReadOnus(new() { IncludeSignal = true, IncludeConnection = includeConnection });
        try
        {
            await foreach (var row in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (row.ContractId is not { } contract)
                    continue;
                if (!onus._rows.TryGetValue(contract, out var rows))
                    onus._rows[contract] = rows = [];
                rows.Add(row);
            }
        }
        catch (SgpException exception)
        {
            // Whatever a 403 says: the listing, without which there is no run, goes by the same credentials.
            var isAbsent = exception.Kind is SgpErrorKind.NotPermitted or SgpErrorKind.NotFound || exception.Status == HttpStatusCode.Forbidden;
            return new() { IsAbsent = isAbsent, IsUnread = !isAbsent, Failure = exception };
        }

        return reading.IsComplete ? onus : new() { IsUnread = true, IncompleteReason = reading.IncompleteReason };
    }
}
