using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Rules.Safety;

namespace SgpOzmap.Integration.Logs.Tests.Support;

/// <summary>A plan that waits: contract 501 leaves the map.</summary>
internal static class Held
{
    internal static string Digest => Plan().Digest;

    internal static HeldPlan Plan(string tenant = "")
    {
        var run = Run(tenant);
        return new()
        {
            Tenant = tenant,
            Digest = run.Plan!.Digest,
            FirstRunId = run.RunId,
            LastRunId = run.RunId,
            HeldSince = run.StartedAt,
            LastHeldAt = run.StartedAt,
            Reasons = run.Gate!.Reasons,
            Changes = [.. run.Plan.Changes.Where(c => run.Gate.Held.Contains(c.Id))],
        };
    }

    /// <summary>The run that held it.</summary>
    internal static Runs.RunReport Run(string tenant = "")
    {
        var run = Scene.Planned(new SafetyLimits { MaxRemovals = 0 });
        return run with
        {
            Mode = Runs.RunMode.Apply,
            Tenant = tenant,
            Changes = [.. run.Changes.Select(c => c with { Outcome = run.Gate!.Held.Contains(c.Change.Id) ? Runs.ChangeOutcome.Held : Runs.ChangeOutcome.Applied })],
        };
    }
}
