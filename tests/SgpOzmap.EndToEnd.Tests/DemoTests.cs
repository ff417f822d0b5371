using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The demo provider shows everything that the rules can do and find.</summary>
public sealed class DemoTests
{
    private static readonly string[] Everything =
    [
        "Features:CreateClients=true", "Features:CancelClients=true", "Features:ReuseVacantProperty=true", "Features:MoveChangedPorts=true",
        "Features:ImplantClients=true", "Features:UpdateOnu=true", "Features:AnnotateRemoval=true",
    ];

    private static readonly string[][] Variants =
    [
        Everything,
        [.. Everything, "Features:DisconnectCancelledFromSplitterPort=true"],
        [.. Everything, "Features:ConsiderProjectsOnCreate=true", "Features:ReuseVacantProperty=false"],
        [.. Everything, "Features:MissingPort=Reject", "Features:SplitterPortNumbering=Reject"],
        [],
    ];

    [Fact]
    public async Task Every_change_and_every_finding_of_the_rules_is_in_the_demo()
    {
        var demo = DemoProvider.Create(new DemoProviderOptions());
        Assert.True(demo.Sgp.Contracts.Count >= 2000);
        Assert.True(demo.Ozmap.Boxes.Count >= 300);
        Assert.True(demo.Ozmap.Projects.Count >= 3);

        var changes = new HashSet<ChangeKind>();
        var findings = new HashSet<FindingCode>();
        foreach (var variant in Variants)
        {
            await using var provider = await Provider.StartAsync(demo.Sgp, demo.Ozmap, variant);
            var report = await provider.PlanAsync();
            Assert.Empty(report.Failures);
            Assert.Equal(0, provider.Writes);
            changes.UnionWith(report.Plan!.Changes.Select(c => c.Kind));
            findings.UnionWith(report.Plan.Findings.Select(f => f.Code));
        }

        // Only a fault while reading makes this one.
        findings.Add(FindingCode.AttachmentUnknown);
        Assert.Empty(Enum.GetValues<ChangeKind>().Except(changes).Except([ChangeKind.Revert]));
        Assert.Empty(Enum.GetValues<FindingCode>().Except(findings));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_was_planned_is_applied_and_nothing_is_left_to_do(int variant)
    {
        var demo = DemoProvider.Create(new DemoProviderOptions());
        await using var provider = await Provider.StartAsync(demo.Sgp, demo.Ozmap, Variants[variant]);

        var plan = await provider.PlanAsync();
        var run = await provider.RunAsync();
        var writes = provider.Writes;
        var again = await provider.RunAsync();

        Assert.Equal(plan.Plan!.Changes.Select(c => c.Id), run.Changes.Select(c => c.Change.Id));
        Assert.All(run.Changes, c => Assert.True(c.Outcome == ChangeOutcome.Applied, $"{c.Change.Id}: {c.Outcome} {c.Error}"));
        Assert.Empty(again.Changes.Select(c => c.Change.Id));
        Assert.Equal(writes, provider.Writes);
        Assert.Empty(provider.Sgp.Requests.Unknown);
        Assert.Empty(provider.Ozmap.Requests.Unknown);
    }
}
