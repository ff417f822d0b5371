using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

public abstract class RunListTests(StorageProvider? provider) : HistoryTest(provider)
{
    [Fact]
    public async Task A_summary_has_the_counts_and_no_entries()
    {
        await AddAsync(Make.Run("r1"));

        var run = (await History.FindRunAsync("r1", Stop))!;

        Assert.Equal((0, 1, 0), (run.Created, run.Updated, run.Removed));
        Assert.Equal((0, 1, 1, 2, 0), (run.Planned, run.Applied, run.Failed, run.Held, run.Skipped));
        Assert.Equal((2, 1, 1200), (run.Findings, run.Withheld, run.Contracts));
        Assert.True(run.HasFailed && run.IsHeld && run.IsListingOnly && run.ContractsComplete && run.Approval!.IsVoid);
        Assert.Equal(Make.Run("r1").Plan!.Digest, run.Digest);
        Assert.Equal((1, 1, 2, 2), (run.GateReasons.Length, run.Failures.Length, run.Notes.Length, run.Parts.Length));
        Assert.Equal((31, 17, TimeSpan.FromSeconds(12.3456789), ReadingKind.Delta), (run.SgpRequests, run.OzmapRequests, run.Duration, run.Reading));
        Assert.Null(await History.FindRunAsync("none", Stop));
    }

    [Fact]
    public async Task Applied_changes_are_created_updated_or_removed()
    {
        var create = new CreateClient { Contract = 1, Reason = Make.Text("novo"), Client = new() { Code = "1", Status = MapStatus.Ok }, Port = new("b1", "CTO 1"), Coordinates = new(-8, -34) };
        var move = new MovePort { Contract = 2, Reason = Make.Text("porta"), PropertyId = "p2", From = new("b1", "CTO 1"), To = new("b2", "CTO 2", "s", 1, 1) };
        var undo = new RevertChange { Contract = 3, Reason = Make.Text("desfazer"), Reverted = Make.Remove(3), Entry = 1 };
        PlannedChange[] changes = [create, move, undo, Make.Remove(4), Make.Status(5)];
        await AddAsync(Make.Quiet("r1", Make.Noon) with { Changes = [.. changes.Select(static c => new ChangeResult(c, ChangeOutcome.Applied)), new(Make.Rename(6), ChangeOutcome.Failed)] });

        var run = (await History.FindRunAsync("r1", Stop))!;

        Assert.Equal((1, 3, 1, 5, 1), (run.Created, run.Updated, run.Removed, run.Applied, run.Failed));
    }

    [Fact]
    public async Task Runs_are_filtered_and_paged_newest_first()
    {
        await AddAsync(
            Make.Quiet("a", Make.Noon),
            Make.Quiet("b", Make.Noon.AddHours(1)) with { Mode = RunMode.Plan },
            Make.Run("c", at: Make.Noon.AddHours(2)),
            Make.Quiet("d", Make.Noon.AddHours(3)) with { Plan = null, Gate = null, Failures = [Make.Text("falha")] },
            Make.Quiet("e", Make.Noon.AddHours(4), "sul"),
            Make.Quiet("f", Make.Noon.AddHours(4), "sul") with { Changes = [new(Make.Remove(1), ChangeOutcome.Held)] });
        await Runs.BeginRunAsync(Make.Quiet("g", Make.Noon.AddHours(5)) with { Plan = null }, Stop);

        Assert.Equal("gfedcba", await ListAsync(new()));
        Assert.Equal("gdcba", await ListAsync(new() { Tenant = "norte" }));
        Assert.Equal("", await ListAsync(new() { Tenant = "" }));
        Assert.Equal("b", await ListAsync(new() { Mode = RunMode.Plan }));
        Assert.Equal("gfdc", await ListAsync(new() { OnlyNotable = true }));
        Assert.Equal("fecba", await ListAsync(new() { OnlyPlanned = true }));
        Assert.Equal("cb", await ListAsync(new() { Tenant = "norte", OnlyPlanned = true, Take = 2 }));
        Assert.Equal("dc", await ListAsync(new() { Skip = 3, Take = 2 }));
        Assert.Equal("", await ListAsync(new() { Skip = 7 }));
        Assert.Equal("", await ListAsync(new() { Take = 0 }));
    }

    [Fact]
    public async Task The_story_of_a_contract_is_of_its_tenant_and_begins_with_the_newest_run()
    {
        await AddAsync(
            Make.Run("a"), Make.Run("b", at: Make.Noon.AddHours(1)), Make.Run("c", "sul", Make.Noon.AddHours(2)),
            Make.Run("d", at: Make.Noon.AddHours(1)), Make.Quiet("e", Make.Noon.AddHours(3)));

        var story = await History.GetStoryAsync("norte", 1, 100, Stop);

        Assert.Equal(["d0", "d1", "b0", "b1", "a0", "a1"], story.Select(static e => e.RunId + e.Ordinal));
        Assert.Equal(Make.Words(RunEntries.Of(Make.Run("a"))[0]), Make.Words(story[4]));
        Assert.Equal(["d0", "d1", "b0"], (await History.GetStoryAsync("norte", 1, 3, Stop)).Select(static e => e.RunId + e.Ordinal));
        Assert.Equal(["e0", "d4", "b4", "a4"], (await History.GetStoryAsync("norte", 7, 100, Stop)).Select(static e => e.RunId + e.Ordinal));
        Assert.Empty(await History.GetStoryAsync("norte", 99, 100, Stop));
        Assert.Empty(await History.GetStoryAsync("", 1, 100, Stop));
    }

    [Fact]
    public async Task Days_are_counted_in_the_time_of_the_place()
    {
        var midnight = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(-3));
        ChangeResult done = new(Make.Status(1), ChangeOutcome.Applied);
        await AddAsync(
            Make.Quiet("a", midnight.AddTicks(-1)) with { Changes = [done, done, new(Make.Remove(2), ChangeOutcome.Applied)] },
            Make.Quiet("b", midnight) with { Changes = [done, new(Make.Status(2), ChangeOutcome.Failed)] },
            Make.Quiet("c", midnight.AddHours(20), "sul"),
            Make.Quiet("d", midnight.AddHours(22)) with { Mode = RunMode.Undo, Changes = [done] },
            Make.Quiet("e", midnight.AddHours(22)) with { Mode = RunMode.Plan, Failures = [Make.Text("falha")] });
        await Runs.BeginRunAsync(Make.Quiet("f", midnight.AddDays(2)), Stop);

        var (sunday, monday, wednesday) = (new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 25));
        var since = midnight.AddDays(-30);
        Assert.Equal(
            [new(sunday, 1, 0, 0, 2, 1, 0), new(monday, 2, 1, 0, 2, 0, 1), new(wednesday, 1, 1, 0, 0, 0, 0)],
            await History.GetDaysAsync("norte", since, TimeSpan.FromHours(-3), Stop));
        Assert.Equal([1, 3, 1], (await History.GetDaysAsync(null, since, TimeSpan.FromHours(-3), Stop)).Select(static d => d.Runs));
        Assert.Equal(
            [(monday, 2), (monday.AddDays(1), 1), (wednesday, 1)],
            (await History.GetDaysAsync("norte", since, TimeSpan.Zero, Stop)).Select(static d => (d.Day, d.Runs)));
        Assert.Equal([monday, wednesday], (await History.GetDaysAsync("norte", midnight, TimeSpan.FromHours(-3), Stop)).Select(static d => d.Day));
        Assert.Empty(await History.GetDaysAsync("", since, TimeSpan.Zero, Stop));
    }

    [Fact]
    public async Task Findings_are_counted_run_by_run_the_oldest_first()
    {
        Finding Of(FindingCode code) => Make.Finding(1) with { Code = code };
        await AddAsync(
            Make.Quiet("old", Make.Noon.AddDays(-2)),
            Make.Quiet("c", Make.Noon.AddHours(2)) with { Plan = SyncPlan.Restore(1, 1, [], [Of(FindingCode.NoPort), Of(FindingCode.NoAttachment), Of(FindingCode.NoPort)], []) },
            Make.Quiet("a", Make.Noon) with { Plan = SyncPlan.Restore(1, 1, [], [], []), Mode = RunMode.Plan },
            Make.Quiet("b", Make.Noon.AddHours(1)) with { Plan = null },
            Make.Quiet("d", Make.Noon.AddHours(3), "sul"));

        Assert.Equal(
            [new("a", Make.Noon, null, 0), new("c", Make.Noon.AddHours(2), FindingCode.NoAttachment, 1), new("c", Make.Noon.AddHours(2), FindingCode.NoPort, 2)],
            await History.GetFindingCountsAsync("norte", Make.Noon, Stop));
        Assert.Equal([new("d", Make.Noon.AddHours(3), FindingCode.BoxNotFound, 1)], await History.GetFindingCountsAsync("sul", Make.Noon, Stop));
    }

    [Fact]
    public async Task The_last_success_is_the_end_of_a_run_that_applied_and_did_not_fail()
    {
        Assert.Null(await History.GetLastSuccessAsync("norte", Stop));

        await AddAsync(
            Make.Quiet("a", Make.Noon) with { Duration = TimeSpan.FromSeconds(5) },
            Make.Quiet("b", Make.Noon.AddHours(1)) with { Mode = RunMode.Plan },
            Make.Quiet("c", Make.Noon.AddHours(2)) with { Failures = [Make.Text("falha")] },
            Make.Quiet("d", Make.Noon.AddHours(3)) with { Changes = [new(Make.Status(1), ChangeOutcome.Failed)] },
            Make.Quiet("e", Make.Noon.AddHours(4)) with { Mode = RunMode.Undo },
            Make.Quiet("f", Make.Noon.AddHours(5), "sul"));
        await Runs.BeginRunAsync(Make.Quiet("g", Make.Noon.AddHours(6)), Stop);

        Assert.Equal(Make.Noon.AddSeconds(5), await History.GetLastSuccessAsync("norte", Stop));
        Assert.Equal(Make.Noon.AddHours(5), await History.GetLastSuccessAsync("sul", Stop));
    }

    private async Task<string> ListAsync(RunQuery query) => string.Concat((await History.GetRunsAsync(query, Stop)).Select(static r => r.RunId));
}

public sealed class InMemoryRunListTests() : RunListTests(null);

public sealed class SqliteRunListTests() : RunListTests(StorageProvider.Sqlite);

public sealed class PostgreSqlRunListTests() : RunListTests(StorageProvider.PostgreSql);
