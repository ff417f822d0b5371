using System.Diagnostics;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Telemetry;

/// <summary>The span of a unit of work. One that ends without <see cref="Done"/> was cut off by an exception, and is an error.</summary>
internal sealed class UnitSpan : IDisposable
{
    private readonly Activity? _activity;
    private bool _isDone;

    private UnitSpan(Activity? activity) => _activity = activity;

    internal static UnitSpan Start(string unit, RunReport run)
    {
        var activity = IntegrationActivities.Source.StartActivity(unit);
        activity?.SetTag("tenant", run.Tenant).SetTag("run", run.RunId);
        return new(activity);
    }

    internal UnitSpan Tag(string name, object? value)
    {
        _activity?.SetTag(name, value);
        return this;
    }

    /// <param name="hasFailed">It came to its end, but not to a good one.</param>
    internal void Done(bool hasFailed = false) => _isDone = !hasFailed;

    public void Dispose()
    {
        // Without a description: what a server answered may be personal. The log tells it under the run's id.
        if (!_isDone)
            _activity?.SetStatus(ActivityStatusCode.Error);
        _activity?.Dispose();
    }
}
