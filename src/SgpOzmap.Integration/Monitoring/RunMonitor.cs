using System.Runtime.CompilerServices;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Monitoring;

/// <summary>Keeps what each tenant is doing, and wakes those who watch.</summary>
internal sealed class RunMonitor(TimeProvider time) : IRunMonitor
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, TenantActivity> _tenants = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<TenantActivity> Current
    {
        get
        {
            lock (_lock)
                return [.. _tenants.Values];
        }
    }

    public async IAsyncEnumerable<TenantActivity> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var told = new Dictionary<string, TenantActivity>(StringComparer.Ordinal);
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = _changed.Task;
            foreach (var tenant in Current)
            {
                if (told.GetValueOrDefault(tenant.Tenant) == tenant)
                    continue;
                told[tenant.Tenant] = tenant;
                yield return tenant;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A tenant that there is.</summary>
    internal void Know(string tenant) => Change(tenant, static t => t);

    /// <summary>When the loop runs a tenant next.</summary>
    internal void Expect(string tenant, DateTimeOffset at) => Change(tenant, t => t with { NextRunAt = at });

    /// <summary>A run begins; what is reported to the result goes on to <paramref name="progress"/>.</summary>
    internal Watched Begin(RunReport run, IProgress<RunProgress>? progress)
    {
        var activity = new RunActivity(run.RunId, run.Mode, run.StartedAt);
        Change(run.Tenant, t => t with { Run = activity });
        return new(this, activity, run.Tenant, progress);
    }

    private void Change(string tenant, Func<TenantActivity, TenantActivity> change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _tenants[tenant] = change(_tenants.GetValueOrDefault(tenant) ?? new(tenant));
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }

    /// <summary>A run under way; its end is its disposal.</summary>
    internal sealed class Watched(RunMonitor monitor, RunActivity activity, string tenant, IProgress<RunProgress>? inner) : IProgress<RunProgress>, IDisposable
    {
        public void Report(RunProgress value)
        {
            monitor.Change(tenant, t => IsMine(t) ? t with { Run = activity with { Stage = value.Stage, Done = value.Done, Total = value.Total } } : t);
            inner?.Report(value);
        }

        public void Dispose() => monitor.Change(tenant, t => IsMine(t) ? t with { Run = null, LastRunId = activity.RunId } : t);

        private bool IsMine(TenantActivity tenant) => string.Equals(tenant.Run?.RunId, activity.RunId, StringComparison.Ordinal);
    }
}
