namespace SgpOzmap.OzmapClient.Transport;

/// <summary>What a client proves itself with: its key, or the token of a login that is renewed when the server rejects it.</summary>
internal sealed class OzmapSession : IDisposable
{
    private readonly OzmapToken? _key;
    private readonly Func<CancellationToken, Task<string>> _logIn;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private volatile OzmapToken? _token;
    private OzmapException? _failure;
    private int _logins;

    /// <summary>A session with a key, or, without one, with what <paramref name="logIn"/> returns.</summary>
    internal OzmapSession(string? key, Func<CancellationToken, Task<string>> logIn)
    {
        _key = string.IsNullOrWhiteSpace(key) ? null : new OzmapToken(key.Trim());
        _logIn = logIn;
    }

    internal bool UsesKey => _key is not null;

    /// <summary>The logins so far, whether they succeeded or not.</summary>
    internal int Logins => Volatile.Read(ref _logins);

    internal ValueTask<OzmapToken> GetAsync(int loginsBefore, CancellationToken cancellationToken)
        => (_key ?? _token) is { } token ? new(token) : new(RenewAsync(null, loginsBefore, cancellationToken));

    /// <summary>
    /// The token that replaces <paramref name="rejected"/>. One login at a time: who has waited for another one takes its token, or shares
    /// its failure, so that a wrong password is not tried as often as there are requests. A failure that may pass is shared by those who
    /// waited for this very login; a refusal by every call that had begun before it, since many of them still wait for their turn.
    /// </summary>
    /// <param name="rejected">The token that the server does not take; null for none.</param>
    /// <param name="loginsBefore">The logins that there had been when the call began.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    internal async Task<OzmapToken> RenewAsync(OzmapToken? rejected, int loginsBefore, CancellationToken cancellationToken)
    {
        var loginsBeforeWaiting = Logins;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_token is { } token && !ReferenceEquals(token, rejected))
                return token;

            if (_failure is { } failure && _logins != (failure.IsTransient ? loginsBeforeWaiting : loginsBefore))
                throw OzmapFaults.Copy(failure, failure.WriteOutcome, failure.NeverSent);

            _failure = null;
            try
            {
                return _token = new OzmapToken(await _logIn(cancellationToken).ConfigureAwait(false));
            }
            catch (OzmapException exception)
            {
                _failure = exception;
                throw;
            }
            finally
            {
                Volatile.Write(ref _logins, _logins + 1);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
