using NSubstitute;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

/// <summary>What a run makes of the journal of one that did not come to its end.</summary>
public sealed class InterruptedRunTests : EngineTest
{
    private static readonly AnnotateProperty Annotation = Make.Annotate(1, "1/RemoveClient");

    public InterruptedRunTests()
    {
        MapHolds(client: null);
        PlanIs(10, 1000, Make.Rename(3));
    }

    [Fact]
    public async Task The_annotation_of_a_removal_that_was_made_is_written_by_the_next_run()
    {
        await LeaveAsync(JournalState.Open, JournalState.Planned);

        var report = await RunAsync();

        Assert.Equal(["1/AnnotateProperty", "3/Rename"], report.Changes.Select(static c => c.Change.Id));
        Assert.Equal(["1/AnnotateProperty", "3/Rename"], Given);
        Assert.Empty(report.Changes[0].Change.DependsOn);
        Assert.Equal([JournalState.Unknown, JournalState.TakenOver], (await Journal.GetRunAsync("dead", Token)).Select(static e => e.State));
        Assert.Empty(await Journal.GetUnfinishedAsync("norte", Token));
    }

    [Theory]
    [InlineData(JournalState.NotDone)]
    [InlineData(JournalState.Unknown)]
    [InlineData(JournalState.Open)]
    public async Task So_is_one_that_failed(JournalState state)
    {
        await LeaveAsync(JournalState.Applied, state);

        Assert.Contains("1/AnnotateProperty", (await RunAsync()).Changes.Select(static c => c.Change.Id));
        Assert.Empty(await Journal.GetUnfinishedAsync("norte", Token));
    }

    [Fact]
    public async Task One_of_a_removal_that_was_refused_is_given_up()
    {
        await LeaveAsync(JournalState.NotDone, JournalState.Planned);
        await AssertGivenUpAsync();
    }

    [Fact]
    public async Task One_whose_client_is_on_the_map_is_given_up_since_the_plan_has_its_own()
    {
        MapHolds(new() { Id = "c1", Code = "1" });
        await LeaveAsync(JournalState.Open, JournalState.Planned);
        await AssertGivenUpAsync();
    }

    [Fact]
    public async Task One_whose_property_is_gone_is_given_up()
    {
        Map.ReadAsync(null, Token).ReturnsForAnyArgs(MapState.Empty);
        await LeaveAsync(JournalState.Applied, JournalState.Planned);
        await AssertGivenUpAsync();
    }

    [Fact]
    public async Task One_that_is_too_old_is_given_up()
    {
        await LeaveAsync(JournalState.Applied, JournalState.Planned);
        Clock.Advance(TimeSpan.FromDays(8));
        await AssertGivenUpAsync();
    }

    [Fact]
    public async Task One_that_could_not_be_tried_again_waits_for_the_next_run()
    {
        await LeaveAsync(JournalState.Applied, JournalState.Planned);
        Applier.ApplyAsync(null!, Token).ReturnsForAnyArgs(call => Task.FromResult(new ApplyResult
        {
            Changes = [.. (call.Arg<ApplyRequest?>()?.Changes ?? []).Select(static c => new ChangeResult(c, ChangeOutcome.Skipped, "OZmap does not accept the credentials"))],
        }));

        await RunAsync();

        Assert.Equal("1/AnnotateProperty", Assert.Single(await Journal.GetUnfinishedAsync("norte", Token)).Change.Id);
    }

    [Fact]
    public async Task Planning_leaves_the_journal_alone()
    {
        await LeaveAsync(JournalState.Open, JournalState.Planned);

        var report = await RunAsync(RunMode.Plan);

        Assert.Equal("3/Rename", Assert.Single(report.Changes).Change.Id);
        Assert.Equal(2, (await Journal.GetUnfinishedAsync("norte", Token)).Count);
    }

    private async Task AssertGivenUpAsync()
    {
        var report = await RunAsync();

        Assert.Equal("3/Rename", Assert.Single(report.Changes).Change.Id);
        Assert.Empty(await Journal.GetUnfinishedAsync("norte", Token));
    }

    private void MapHolds(MapClient? client)
        => Map.ReadAsync(null, Token).ReturnsForAnyArgs(new MapState { Properties = [new() { Id = "p1", Client = client }] });

    /// <summary>A run died after it had removed a client and before it had written the annotation.</summary>
    private async Task LeaveAsync(JournalState removal, JournalState annotation)
    {
        var lease = (await Leases.TryAcquireAsync(new("norte", "dead", TimeSpan.FromMinutes(1)), Token)).Lease!;
        var ids = await Journal.BeginAsync("dead", lease, [new() { Change = Make.RemoveClient(1) }, new() { Change = Annotation, IsFollowUp = true }], Token);
        if (annotation == JournalState.Open)
            await Journal.OpenAsync(lease, [ids[1]], Token);
        await Journal.EndAsync(
            [.. ids.Zip([removal, annotation]).Where(static e => e.Second is not (JournalState.Open or JournalState.Planned)).Select(static e => new JournalOutcome(e.First, e.Second))],
            Token);
        await Leases.ReleaseAsync(lease, finished: false, Token);
    }
}
