using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>How many records share a write, and what is done when that does not go well.</summary>
internal static class Batching
{
    /// <summary>Records of one write. The server's limit is not documented (our decision).</summary>
    internal const int MostRecords = 200;

    /// <summary>
    /// The batch was refused, by an older server that has no such call or for one of its records; the records may do one by one. Not so where every
    /// other call would be refused too: for want of credentials, or for being too many.
    /// </summary>
    internal static bool IsRefusal(OzmapException exception)
        => exception.WriteOutcome == WriteOutcome.NotDone
        && ((int?)exception.Status is >= 400 and <= 499 and not 401 and not 429
            || exception.Kind is OzmapErrorKind.NotFound or OzmapErrorKind.Forbidden or OzmapErrorKind.Conflict or OzmapErrorKind.Refused);

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
