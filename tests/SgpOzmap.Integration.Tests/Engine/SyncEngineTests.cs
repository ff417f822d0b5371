using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class SyncEngineTests : EngineTest
{
    [Fact]
    public async Task A_run_reads_plans_applies_and_records()
    {
        PlanIs(1, 1, Make.Rename(1));
        Contracts.ReadAsync(null!, null, Token).ReturnsForAnyArgs(_ =>
        {
            Requests.Sgp.Add();
            Clock.Advance(TimeSpan.FromSeconds(30));
            return Task.FromResult(Reading with { Notes = [new("nota", "note")] });
        });

        var report = await RunAsync();

        Assert.Equal(("norte", RunMode.Apply, TimeSpan.FromSeconds(30)), (report.Tenant, report.Mode, report.Duration));
        Assert.Equal("20261123T010742Z-0abd", report.RunId);
        Assert.Equal((1, 0), (report.SgpRequests, report.OzmapRequests));
        Assert.True(report.ContractsComplete);
        Assert.False(report.HasFailed);
        Assert.Equal("note", Assert.Single(report.Notes).En);
        Assert.Equal(ChangeOutcome.Applied, Assert.Single(report.Changes).Outcome);
        await Store.Received(1).AddRunAsync(report, Arg.Any<CancellationToken>());
        await Store.Received(1).SetContractsLastSeenAsync("norte", Arg.Any<string>(), 1, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Requests_are_those_of_the_run()
    {
        Requests.Ozmap.Add();
        Map.ReadAsync(null, Token).ReturnsForAnyArgs(_ =>
        {
            Requests.Ozmap.Add();
            return Task.FromResult(Rules.Map.MapState.Empty);
        });

        Assert.Equal(1, (await RunAsync()).OzmapRequests);
    }

    [Fact]
    public async Task A_plan_writes_nothing_at_all()
    {
        PlanIs(1, 1000, Make.Rename(1));

        var report = await RunAsync(RunMode.Plan);

        Assert.Equal(ChangeOutcome.Planned, Assert.Single(report.Changes).Outcome);
        Assert.NotNull(report.Gate);
        Assert.Empty(Applier.ReceivedCalls());
        await Store.DidNotReceiveWithAnyArgs().AddRunAsync(default!, Token);
        await Store.DidNotReceiveWithAnyArgs().SetContractsLastSeenAsync(default!, default!, default, Token);
    }

    [Fact]
    public async Task Today_is_the_providers_day()
    {
        await RunAsync(RunMode.Plan);

        // 01:07 UTC is the evening before in São Paulo.
        Assert.Equal(new DateOnly(2026, 11, 22), Input!.Policies.Today);
    }

    [Theory]
    [InlineData(SgpErrorKind.WrongCredentials, "SgpOzmap:Tenants:norte:Sgp:Token")]
    [InlineData(SgpErrorKind.WrongCredentials, "SgpOzmap:Tenants:norte:Sgp:App")]
    [InlineData(SgpErrorKind.NotPermitted, "SgpOzmap:Tenants:norte:Sgp:Token")]
    [InlineData(SgpErrorKind.Html, "SgpOzmap:Tenants:norte:Sgp:BaseAddress")]
    public async Task A_failure_of_SGP_names_the_key_to_mend_and_ends_the_run_before_the_map_is_read(SgpErrorKind kind, string key)
    {
        Contracts.ReadAsync(null!, null, Token).ThrowsAsyncForAnyArgs(FakeSgp.Fault(kind));

        var report = await RunAsync();

        var failure = Assert.Single(report.Failures);
        Assert.Contains(key, failure.En, StringComparison.Ordinal);
        Assert.Contains(key, failure.Pt, StringComparison.Ordinal);
        Assert.Null(report.Plan);
        Assert.Empty(Map.ReceivedCalls());
        await Store.Received(1).AddRunAsync(report, Arg.Any<CancellationToken>());
        await Store.DidNotReceiveWithAnyArgs().SetContractsLastSeenAsync(default!, default!, default, Token);
    }

    [Fact]
    public async Task Refused_credentials_of_the_map_name_the_login_where_one_is_used()
    {
        Map.ReadAsync(null, Token).ThrowsAsyncForAnyArgs(new MapReadException(new("x", "x"), new OzmapException(OzmapErrorKind.Unauthorized, "401")));

        Assert.Contains("SgpOzmap:Tenants:norte:Ozmap:Login", Assert.Single((await RunAsync()).Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_read_in_part_ends_the_run_before_planning()
    {
        Map.ReadAsync(null, Token).ThrowsAsyncForAnyArgs(new MapReadException(new("parcial", "partial")));

        var report = await RunAsync();

        Assert.Equal(new LocalizedText("parcial", "partial"), Assert.Single(report.Failures));
        Assert.Null(report.Plan);
        Assert.Null(report.Gate);
        Assert.Empty(Applier.ReceivedCalls());
    }

    [Fact]
    public async Task What_the_source_failed_at_is_in_the_report_and_the_rest_goes_on()
    {
        Reading = Reading with { Failures = [new("lista de ONUs", "ONU list")] };
        PlanIs(1, 1000, Make.RemoveClient(1));

        var report = await RunAsync();

        Assert.True(report.HasFailed);
        Assert.Equal(ChangeOutcome.Applied, Assert.Single(report.Changes).Outcome);
    }

    [Fact]
    public async Task Unexpected_exceptions_become_a_failure_without_their_text()
    {
        Plan = _ => throw new InvalidOperationException("personal data");

        var failure = Assert.Single((await RunAsync()).Failures);

        Assert.Contains("InvalidOperationException", failure.En, StringComparison.Ordinal);
        Assert.DoesNotContain("personal", failure.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_before_writing_is_thrown_and_recorded_as_one()
    {
        using var stop = new CancellationTokenSource();
        Map.ReadAsync(null, Token).ReturnsForAnyArgs<Rules.Map.MapState>(_ =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.RunOnceAsync(RunMode.Apply, stop.Token));

        Assert.Empty(Applier.ReceivedCalls());
        await Store.Received(1).AddRunAsync(
            Arg.Is<RunReport>(r => r.Changes.IsEmpty && r.Failures.Single().En.Contains("stopped", StringComparison.Ordinal)), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_callers_is_a_failure()
    {
        Map.ReadAsync(null, Token).ThrowsAsyncForAnyArgs(new OperationCanceledException());

        Assert.True((await RunAsync()).HasFailed);
    }

    [Fact]
    public async Task A_stop_while_writing_is_thrown_after_what_was_done_is_recorded()
    {
        using var stop = new CancellationTokenSource();
        PlanIs(1, 1, Make.Rename(1), Make.Rename(2));
        Applier.ApplyAsync(null!, Token).ReturnsForAnyArgs(async _ =>
        {
            await stop.CancelAsync();
            return new() { Changes = [new(Make.Rename(1), ChangeOutcome.Applied), new(Make.Rename(2), ChangeOutcome.Planned)] };
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.RunOnceAsync(RunMode.Apply, stop.Token));

        await Store.Received(1).AddRunAsync(
            Arg.Is<RunReport>(r => r.HasFailed && r.Count(ChangeOutcome.Applied) == 1 && r.Count(ChangeOutcome.Planned) == 1), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_store_that_fails_is_said_and_the_changes_are_applied_all_the_same()
    {
        PlanIs(1, 1, Make.Rename(1));
        Store.AddRunAsync(default!, Token).ThrowsAsyncForAnyArgs(new IOException("disk full"));

        var report = await RunAsync();

        Assert.Contains("IOException", Assert.Single(report.Failures).En, StringComparison.Ordinal);
        Assert.Equal(1, report.Count(ChangeOutcome.Applied));
    }

    [Fact]
    public async Task A_run_waits_for_the_one_before()
    {
        var first = new TaskCompletionSource<ContractReading>();
        var reads = 0;
        Contracts.ReadAsync(null!, null, Token).ReturnsForAnyArgs(_ => Interlocked.Increment(ref reads) == 1 ? first.Task : Task.FromResult(Reading));

        var one = RunAsync();
        var two = RunAsync();

        Assert.Equal(1, reads);
        Assert.False(two.IsCompleted);
        first.SetResult(Reading);
        Assert.NotEqual((await one).RunId, (await two).RunId);
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task A_failure_of_the_applier_fails_the_run()
    {
        PlanIs(1, 1, Make.Rename(1));
        Applier.ApplyAsync(null!, Token).ReturnsForAnyArgs(_ => Task.FromResult(new Integration.Applying.ApplyResult
        {
            Changes = [new(Make.Rename(1), ChangeOutcome.Skipped)],
            Failures = [new("chave", "key")],
        }));

        Assert.Equal("key", Assert.Single((await RunAsync()).Failures).En);
    }

    [Fact]
    public async Task Stages_are_told_in_their_order()
    {
        var progress = new RecordedProgress();

        await Engine.RunOnceAsync(RunMode.Apply, progress, Token);

        Assert.Equal(
            [RunStage.ReadingSgp, RunStage.ReadingMap, RunStage.Planning, RunStage.Applying],
            progress.Reports.Select(r => r.Stage));
    }
}
