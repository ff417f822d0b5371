using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>Writes that are not absolute: after an uncertain outcome the map is looked at before they are tried once more.</summary>
internal static class Lookups
{
    private const int MostAttempts = 2;

    /// <param name="write">Writes; throws where it was refused or its outcome is uncertain.</param>
    /// <param name="look">What the map shows; null when it does not show the write.</param>
    internal static async Task<Verdict> WriteAsync(Func<Task<Verdict>> write, Func<Task<Verdict?>> look)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await write().ConfigureAwait(false);
            }
            catch (OzmapException exception) when (exception.Kind != OzmapErrorKind.Unauthorized && (attempt > 1 || exception.WriteOutcome == WriteOutcome.Unknown))
            {
                // A second attempt that is refused may have been refused because the first was done after all.
                if (await LookAsync(look, exception).ConfigureAwait(false) is { } verdict)
                    return verdict;
                if (attempt == MostAttempts)
                    return Verdict.Uncertain($"tried {MostAttempts} times, and the map does not show it ({Verdict.Text(exception)})");
            }
        }
    }

    private static async Task<Verdict?> LookAsync(Func<Task<Verdict?>> look, OzmapException uncertain)
    {
        try
        {
            return await look().ConfigureAwait(false);
        }
        catch (OzmapException exception) when (exception.Kind != OzmapErrorKind.Unauthorized)
        {
            return Verdict.Uncertain($"outcome unknown, will be looked at in the next run ({Verdict.Text(uncertain)}; looking: {Verdict.Text(exception)})");
        }
    }
}
