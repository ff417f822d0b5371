using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Leases;

/// <summary>The right to run a tenant while it lasts: renewed in the background, given back at the end.</summary>
internal sealed class Turn : IAsyncDisposable
{
    private readonly ITenantLeases _leases;
    private readonly TimeProvider _time;
    private readonly Action _leave;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;
    private long _renewedAt;

    /// <param name="lease">The lease.</param>
    /// <param name="asked">When it was asked for: it lasts from then on at the earliest.</param>
    /// <param name="leases">Where it is from.</param>
    /// <param name="time">The clock.</param>
    /// <param name="leave">Called once at the end.</param>
    internal Turn(TenantLease lease, long asked, ITenantLeases leases, TimeProvider time, Action leave)
    {
        (Lease, _renewedAt, _leases, _time, _leave) = (lease, asked, leases, time, leave);
        _renewing = lease.Duration == Timeout.InfiniteTimeSpan ? Task.CompletedTask : RenewAsync();
    }

    internal TenantLease Lease { get; }

    /// <summary>
    /// By this machine's own clock the lease cannot have run out. A process that was frozen knows by it what its timers have not told yet.
    /// </summary>
    internal bool IsHeld
        => !_lost.IsCancellationRequested
        && (Lease.Duration == Timeout.InfiniteTimeSpan || _time.GetElapsedTime(Volatile.Read(ref _renewedAt)) < Lease.Duration);

    /// <summary>Another process has the tenant, or may have: nothing more may be written.</summary>
    internal CancellationToken Lost => _lost.Token;

    /// <summary>The run came to its end; without it the tenant is due again at once.</summary>
    internal bool IsFinished { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await _leases.ReleaseAsync(Lease, IsFinished, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // It runs out by itself. That the store fails has been told by the run already, or will be by the next.
        }
        finally
        {
            _leave();
            _lost.Dispose();
            _ended.Dispose();
        }
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Lease.Duration / 3, _time);
        while (await timer.WaitForNextTickAsync(_ended.Token).ConfigureAwait(false))
        {
            var asked = _time.GetTimestamp();
            try
            {
                if (!await _leases.RenewAsync(Lease, _ended.Token).ConfigureAwait(false))
                    break;
                Volatile.Write(ref _renewedAt, asked);
            }
            catch (StoreException) when (_time.GetElapsedTime(Volatile.Read(ref _renewedAt)) < Lease.Duration * 2 / 3)
            {
                // Once more at the next tick, which still comes before the lease has run out.
            }
            catch (StoreException)
            {
                break;
            }
        }

        await _lost.CancelAsync().ConfigureAwait(false);
    }
}
