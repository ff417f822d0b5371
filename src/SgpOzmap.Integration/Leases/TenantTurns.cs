using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Leases;

/// <summary>Lets one run of a tenant go on at a time: in this process in the order of asking, over processes by a lease.</summary>
internal sealed class TenantTurns(
    string tenant, ITenantLeases leases, IOptionsMonitor<LoopOptions> options, TimeProvider time, ILogger<TenantTurns> logger) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static int s_last;

    private readonly SemaphoreSlim _here = new(1, 1);

    private readonly string _holder = string.Create(
        CultureInfo.InvariantCulture, $"{ProcessMark.Here}/{Interlocked.Increment(ref s_last)}");

    /// <summary>Waits for the turn.</summary>
    internal async Task<Turn> TakeAsync(CancellationToken cancellationToken)
    {
        await _here.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var isTold = false; ;)
            {
                var asked = time.GetTimestamp();
                var result = await AskAsync(null, cancellationToken).ConfigureAwait(false);
                if (result.Lease is { } lease)
                    return Begin(lease, asked);
                if (!isTold)
                    Log.WaitsForLease(logger, tenant, result.Holder);
                isTold = true;
                await Task.Delay(result.RetryIn < LongestWait ? result.RetryIn : LongestWait, time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            _here.Release();
            throw;
        }
    }

    /// <summary>Takes the turn of a scheduled run if it can be had at once.</summary>
    internal async Task<(Turn? Turn, TimeSpan RetryIn)> TryTakeAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        if (!await _here.WaitAsync(TimeSpan.Zero, cancellationToken).ConfigureAwait(false))
            return (null, LongestWait);
        try
        {
            var asked = time.GetTimestamp();
            var result = await AskAsync(interval, cancellationToken).ConfigureAwait(false);
            if (result.Lease is { } lease)
                return (Begin(lease, asked), TimeSpan.Zero);
            _here.Release();
            return (null, result.RetryIn);
        }
        catch
        {
            _here.Release();
            throw;
        }
    }

    /// <summary>Waits for the turn in this process alone, for what writes nothing.</summary>
    internal async Task<IDisposable> TakeHereAsync(CancellationToken cancellationToken)
    {
        await _here.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Leaver(_here);
    }

    public void Dispose() => _here.Dispose();

    private Turn Begin(TenantLease lease, long asked) => new(lease, asked, leases, time, () => _here.Release());

    private async Task<LeaseResult> AskAsync(TimeSpan? interval, CancellationToken cancellationToken)
    {
        var request = new LeaseRequest(tenant, _holder, options.CurrentValue.LeaseDuration) { Interval = interval };
        var result = await leases.TryAcquireAsync(request, cancellationToken).ConfigureAwait(false);
        return result is { Lease: null, Holder: { } holder } && ProcessMark.IsDead(holder)
            ? await leases.TryAcquireAsync(request with { DeadHolder = holder }, cancellationToken).ConfigureAwait(false)
            : result;
    }

    private sealed class Leaver(SemaphoreSlim here) : IDisposable
    {
        public void Dispose() => here.Release();
    }
}
