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

    internal ValueTask<OzmapToken> GetAsync(CancellationToken cancellationToken)
        => (_key ?? _token) is { } token ? new(token) : new(RenewAsync(null, cancellationToken));

    /// <summary>
    /// The token that replaces <paramref name="rejected"/>. One login at a time: who has waited for another one takes its token, or shares
    /// its failure, so that a wrong password is not tried as often as there are requests.
    /// </summary>
    internal async Task<OzmapToken> RenewAsync(OzmapToken? rejected, CancellationToken cancellationToken)
    {
        var loginsBefore = Volatile.Read(ref _logins);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_token is { } token && !ReferenceEquals(token, rejected))
                return token;

            if (_logins != loginsBefore && _failure is { } failure)
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
