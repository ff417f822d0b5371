using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Engine;

/// <summary>A run's report as it grows, so that what was reached is told whatever happens next.</summary>
internal sealed class RunUnderWay
{
    internal required RunRequest Request { get; init; }

    internal required RunReport Report { get; set; }

    /// <summary>The right to write; null for a run that does not.</summary>
    internal Turn? Turn { get; init; }

    internal IProgress<RunProgress>? Progress { get; set; }

    /// <summary>The stages that were begun, each with its time stamp.</summary>
    internal List<KeyValuePair<RunStage, long>> Stages { get; } = [];

    internal required TimeProvider Time { get; init; }

    /// <summary>The caller stopped the run after it had begun to write.</summary>
    internal bool WasStopped { get; set; }

    internal void Fail(params ReadOnlySpan<LocalizedText> reasons)
        => Report = Report with { Failures = [.. Report.Failures, .. reasons] };

    internal void Note(params ReadOnlySpan<LocalizedText> notes)
        => Report = Report with { Notes = [.. Report.Notes, .. notes] };

    internal void Tell(RunStage stage, int? total = null)
    {
        Stages.Add(new(stage, Time.GetTimestamp()));
        Progress?.Report(new(Report.Tenant, stage, 0, total));
    }

    /// <summary>How long each stage took; the last one until now.</summary>
    internal IEnumerable<KeyValuePair<RunStage, TimeSpan>> StageDurations()
    {
        var end = Time.GetTimestamp();
        return Stages.Select((stage, i) => KeyValuePair.Create(
            stage.Key, Time.GetElapsedTime(stage.Value, i + 1 < Stages.Count ? Stages[i + 1].Value : end)));
    }
}
