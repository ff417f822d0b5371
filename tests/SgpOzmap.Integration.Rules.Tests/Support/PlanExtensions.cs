using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;

namespace SgpOzmap.Integration.Rules.Tests.Support;

/// <summary>What tests ask a plan.</summary>
internal static class PlanExtensions
{
    /// <summary>The ids of the changes, in the plan's order.</summary>
    internal static string[] Ids(this SyncPlan plan) => [.. plan.Changes.Select(static c => c.Id)];

    /// <summary>The kinds of the changes, in the plan's order.</summary>
    internal static ChangeKind[] Kinds(this SyncPlan plan) => [.. plan.Changes.Select(static c => c.Kind)];

    /// <summary>The plan's only change.</summary>
    internal static T Only<T>(this SyncPlan plan)
        where T : PlannedChange => Assert.IsType<T>(Assert.Single(plan.Changes));

    /// <summary>A contract's change of a type.</summary>
    internal static T Change<T>(this SyncPlan plan, long contract)
        where T : PlannedChange => Assert.Single(plan.Changes.OfType<T>(), c => c.Contract == contract);

    /// <summary>The plan's only finding, which has the code.</summary>
    internal static Finding Finding(this SyncPlan plan, FindingCode code)
    {
        var finding = Assert.Single(plan.Findings);
        Assert.Equal(code, finding.Code);
        Assert.NotEmpty(finding.Message.Pt);
        Assert.NotEmpty(finding.Message.En);
        return finding;
    }

    /// <summary>The code of a contract's finding; null when it has none.</summary>
    internal static FindingCode? CodeOf(this SyncPlan plan, long contract) => plan.Findings.SingleOrDefault(f => f.Contract == contract)?.Code;

    /// <summary>A plan of one finding and no change.</summary>
    internal static Finding Refuses(this SyncPlan plan, FindingCode code)
    {
        Assert.Empty(plan.Changes);
        return plan.Finding(code);
    }

    /// <summary>Nothing to do and nothing to say.</summary>
    internal static void IsQuiet(this SyncPlan plan)
    {
        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Findings);
    }
}
