namespace SgpOzmap.Integration.Doctor;

/// <summary>Calls that are small by their nature, and are not waited for as long as the pages of a run.</summary>
internal static class Probe
{
    /// <summary>Twice what the slowest public client allows a small read (our decision).</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Makes a call; one that does not end within <see cref="Limit"/>, repeats included, ends with <paramref name="timeout"/>.</summary>
    internal static async Task<T> RunAsync<T>(TimeProvider time, Func<CancellationToken, Task<T>> call, Func<Exception> timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await call(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw timeout();
        }
    }
}
