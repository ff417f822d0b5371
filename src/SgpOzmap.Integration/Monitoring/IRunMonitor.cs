namespace SgpOzmap.Integration.Monitoring;

/// <summary>Tells what the tenants of this process are doing. Runs of other processes that share the store are not seen.</summary>
public interface IRunMonitor
{
    /// <summary>Every tenant as it is now, by name.</summary>
    IReadOnlyList<TenantActivity> Current { get; }

    /// <summary>
    /// Every tenant as it is now, then each change of one, until cancelled. What follows upon another within a quarter of a second is told as one; the end of a run is
    /// always told.
    /// </summary>
    IAsyncEnumerable<TenantActivity> WatchAsync(CancellationToken cancellationToken = default);
}
