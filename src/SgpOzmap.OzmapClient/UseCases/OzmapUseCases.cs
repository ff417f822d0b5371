using SgpOzmap.OzmapClient.Clients;

namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>
/// What a provider does with OZmap, each in one call made of several requests. Nothing locks the map between a look and a write: a refusal by the
/// server (<see cref="OzmapErrorKind.Conflict"/>, <see cref="OzmapErrorKind.Refused"/>) is an ordinary end. A code that leads to several records is never
/// changed or removed (<see cref="OzmapErrorKind.Ambiguous"/>).
/// </summary>
public static partial class OzmapUseCases
{
    /// <summary>The one client of a code; null for none.</summary>
    /// <exception cref="OzmapException">There are several.</exception>
    private static async Task<FtthClient?> OneClientAsync(IOzmapClient client, string code, CancellationToken cancellationToken)
    {
        var found = await client.FindByCodeAsync(code, cancellationToken).ConfigureAwait(false);
        return found.DistinctBy(static s => s.Client.Id, StringComparer.Ordinal).Count() > 1 ? throw UseCaseFaults.Ambiguous(code, found) : found.Count > 0 ? found[0].Client : null;
    }

    /// <summary>The one client of a code with its one place; null for none.</summary>
    /// <exception cref="OzmapException">There are several clients, or several places of one.</exception>
    private static async Task<Subscriber?> OneAsync(IOzmapClient client, string code, CancellationToken cancellationToken)
    {
        var found = await client.FindByCodeAsync(code, cancellationToken).ConfigureAwait(false);
        return found.Count > 1 ? throw UseCaseFaults.Ambiguous(code, found) : found.Count > 0 ? found[0] : null;
    }

    /// <summary>Whether a look at the map proves that a write which ended uncertainly was done. A look that fails proves nothing.</summary>
    private static async Task<bool> ProvesAsync(Func<Task<bool>> look)
    {
        try
        {
            return await look().ConfigureAwait(false);
        }
        catch (OzmapException)
        {
            return false;
        }
    }

    private static bool IsUncertain(OzmapException exception) => exception.WriteOutcome == WriteOutcome.Unknown;
}
