using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>How many records share a write, and what is done when that does not go well.</summary>
internal static class Batching
{
    /// <summary>Records of one write. The server's limit is not documented (our decision).</summary>
    internal const int MostRecords = 200;

    private static readonly HashSet<OzmapErrorKind> RefusesBatch =
    [
        OzmapErrorKind.NotFound,
        OzmapErrorKind.Forbidden,
        OzmapErrorKind.Conflict,
        OzmapErrorKind.Refused,
    ];

    /// <summary>The batch was refused, by an older server or for one of its records; the records may do one by one.</summary>
    internal static bool IsRefusal(OzmapException exception) => exception.WriteOutcome == WriteOutcome.NotDone && RefusesBatch.Contains(exception.Kind);

    /// <summary>The ids of the records that have what was to be written.</summary>
    internal static async Task<IReadOnlySet<string>> FindAsync<T>(
        OzmapReading<T> reading, Func<T, string> id, Func<T, bool> has, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (has(row))
                found.Add(id(row));
        }

        return found;
    }
}
