using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Engine;

/// <summary>A run's report as it grows, so that what was reached is told whatever happens next.</summary>
internal sealed class RunUnderWay
{
    internal required RunReport Report { get; set; }

    /// <summary>The caller stopped the run after it had begun to write.</summary>
    internal bool WasStopped { get; set; }

    internal void Fail(params ReadOnlySpan<LocalizedText> reasons)
        => Report = Report with { Failures = [.. Report.Failures, .. reasons] };
}
