namespace SgpOzmap.Integration.Leases;

/// <summary>
/// Leases for one process. They do not run out: whoever has one gives it back, and when the process dies nobody is left. Several processes need a store that
/// they share.
/// </summary>
public sealed class InMemoryTenantLeases : ITenantLeases
{
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    /// <summary>Nobody has a lease.</summary>
    public InMemoryTenantLeases(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
    }

    /// <inheritdoc/>
    public Task<LeaseResult> TryAcquireAsync(LeaseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_lock)
        {
            var row = _rows.GetValueOrDefault(request.Tenant);
            if (row?.Holder is { } holder)
                return Task.FromResult(new LeaseResult(null, Busy, holder));
            if (request.Interval is { } interval && row is { WasFinished: true } && interval - _time.GetElapsedTime(row.BeganAt) is var left && left > TimeSpan.Zero)
                return Task.FromResult(new LeaseResult(null, left));

            var fencing = (row?.Fencing ?? 0) + 1;
            _rows[request.Tenant] = new(fencing, request.Holder, _time.GetTimestamp(), WasFinished: false);
            return Task.FromResult(new LeaseResult(new(request.Tenant, request.Holder, fencing, Timeout.InfiniteTimeSpan)));
        }
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(TenantLease lease, CancellationToken cancellationToken = default) => Task.FromResult(IsCurrent(lease));

    /// <inheritdoc/>
    public Task ReleaseAsync(TenantLease lease, bool finished = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        lock (_lock)
        {
            if (_rows.TryGetValue(lease.Tenant, out var row) && row.Fencing == lease.Fencing)
                _rows[lease.Tenant] = row with { Holder = null, WasFinished = finished };
        }

        return Task.CompletedTask;
    }

    internal bool IsCurrent(TenantLease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        lock (_lock)
            return _rows.TryGetValue(lease.Tenant, out var row) && row.Fencing == lease.Fencing && row.Holder is not null;
    }

    private sealed record Row(long Fencing, string? Holder, long BeganAt, bool WasFinished);
}
