using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Network;
using SgpOzmap.SgpClient.Onus;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// Reads the ONU list anew: in one request, or OLT by OLT where the network is large. How large it is, the last reading tells: of the ONUs, or after a start of the contracts. Where neither
/// is known, or there is no list of OLTs, one request brings all.
/// </summary>
internal sealed class OnuReader(ISgpClient client, TimeProvider time)
{
    // As many as SGP is asked at once elsewhere.
    private const int Concurrency = 2;

    private int? _lastSeen;

    /// <param name="perOltAbove">The number of ONUs above which they are read OLT by OLT.</param>
    /// <param name="contracts">The contracts last seen; null where that is not known.</param>
    /// <param name="includeConnection">Ask for the connection state.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<OnuRows> ReadAsync(int perOltAbove, int? contracts, bool includeConnection, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        OnuRows rows;
        try
        {
            var olts = (_lastSeen ?? contracts) > perOltAbove ? await LargeAsync(perOltAbove, cancellationToken).ConfigureAwait(false) : [];
            rows = (olts.Count > 0 ? await ReadOltsAsync(olts, begun, includeConnection, cancellationToken).ConfigureAwait(false) : null)
                ?? await ReadListAsync(begun, includeConnection, cancellationToken).ConfigureAwait(false);
        }
        catch (SgpException exception)
        {
            return OnuRows.Failed(exception);
        }

        if (rows.IsRead)
            _lastSeen = rows.Count;
        return rows;
    }

    /// <summary>The OLTs of a large network; none where it is not large, or is not known to be.</summary>
    private async Task<IReadOnlyList<SgpOlt>> LargeAsync(int perOltAbove, CancellationToken cancellationToken)
    {
        try
        {
            var olts = await client.Fttx.GetOltsAsync(cancellationToken).ConfigureAwait(false);
            return olts.All(static o => o.Id is not null) && olts.Sum(static o => (long)(o.OnuCount ?? 0)) > perOltAbove ? olts : [];
        }
        catch (SgpException)
        {
            // The list of ONUs has its own answer to what is wrong.
            return [];
        }
    }

    /// <summary>The lists of all OLTs as one; null where there are no such lists.</summary>
    private async Task<OnuRows?> ReadOltsAsync(IReadOnlyList<SgpOlt> olts, DateTimeOffset begun, bool includeConnection, CancellationToken cancellationToken)
    {
        var lists = new List<SgpOnu>?[olts.Count];
        string? gap = null;
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, olts.Count),
                new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
                async (index, token) =>
                {
                    var list = new List<SgpOnu>();
                    if (await FillAsync(list.Add, olts[index].Id, includeConnection, token).ConfigureAwait(false) is { } reason)
                        gap = reason;
                    lists[index] = list;
                }).ConfigureAwait(false);
        }
        catch (SgpException exception) when (exception.Kind == SgpErrorKind.NotFound)
        {
            return null;
        }

        if (gap is not null)
            return OnuRows.Incomplete(gap);

        // In the order of the OLTs, whichever answered first.
        var rows = new OnuRows { ReadAt = begun };
        foreach (var row in lists.SelectMany(static l => l!))
            rows.Add(row);
        return rows;
    }

    private async Task<OnuRows> ReadListAsync(DateTimeOffset begun, bool includeConnection, CancellationToken cancellationToken)
    {
        var rows = new OnuRows { ReadAt = begun };
        var gap = await FillAsync(rows.Add, null, includeConnection, cancellationToken).ConfigureAwait(false);
        return gap is null ? rows : OnuRows.Incomplete(gap);
    }

    /// <summary>Reads one list.</summary>
    /// <returns>Why it is not complete; null when it is.</returns>
    private async Task<string?> FillAsync(Action<SgpOnu> add, long? olt, bool includeConnection, CancellationToken cancellationToken)
    {
        var reading = client.Fttx.ReadOnus(new() { OltId = olt, IncludeSignal = true, IncludeConnection = includeConnection });
        await foreach (var row in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
            add(row);
        return reading.IsComplete ? null : reading.IncompleteReason ?? "The list did not come to its end.";
    }
}
