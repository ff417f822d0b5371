using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class StoreFailureTests : EngineTest
{
    private static readonly StoreException Away = new(StoreErrorKind.Unavailable, new("o banco não responde", "the database does not answer"));

    public StoreFailureTests() => PlanIs(1, 1, Make.Rename(1));

    [Fact]
    public async Task A_run_whose_beginning_cannot_be_recorded_reads_and_writes_nothing()
    {
        Store.BeginRunAsync(null!, Token).ThrowsAsyncForAnyArgs(Away);

        var report = await RunAsync();

        Assert.Equal("the database does not answer", report.Failures[0].En);
        Assert.Empty(Applier.ReceivedCalls());
        Assert.Empty(Map.ReceivedCalls());
    }

    [Fact]
    public async Task A_number_last_seen_that_cannot_be_read_ends_the_run_before_it_writes()
    {
        Store.GetContractsLastSeenAsync(null!, null!, Token).ThrowsAsyncForAnyArgs(Away);

        Assert.Contains(Away.Reason, (await RunAsync()).Failures);
        Assert.Empty(Applier.ReceivedCalls());
    }

    [Fact]
    public async Task Once_the_store_is_back_the_next_run_works()
    {
        Store.BeginRunAsync(null!, Token).ReturnsForAnyArgs(_ => Task.FromException(Away), _ => Task.CompletedTask);

        Assert.True((await RunAsync()).HasFailed);
        Assert.False((await RunAsync()).HasFailed);
        Assert.Equal(["1/Rename"], Given);
    }

    [Fact]
    public async Task A_plan_is_recorded_only_when_it_is_to_be_remembered_and_before_its_end_is_told()
    {
        await RunAsync(RunMode.Plan);
        await Store.DidNotReceiveWithAnyArgs().AddRunAsync(default!, Token);
        string? underWay = null;
        Store.AddRunAsync(null!, Token).ReturnsForAnyArgs(_ =>
        {
            underWay = Monitor.Current[0].Run?.RunId;
            return Task.CompletedTask;
        });

        var report = await Engine.RunAsync(new() { Mode = RunMode.Plan, IsRemembered = true }, null, Token);

        Assert.Equal(report.RunId, underWay);
        await Store.Received(1).AddRunAsync(report, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_plan_asks_the_store_for_no_right_to_write()
    {
        await RunAsync(RunMode.Plan);

        await Store.DidNotReceiveWithAnyArgs().BeginRunAsync(default!, Token);
        Assert.NotNull((await Leases.TryAcquireAsync(new("norte", "other", TimeSpan.FromMinutes(1)), Token)).Lease);
    }
}
