using NSubstitute;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class ScheduledRunTests : EngineTest
{
    [Fact]
    public async Task A_scheduled_run_reads_what_changed_and_one_that_is_asked_for_everything()
    {
        await Engine.RunIfDueAsync(Token);
        await RunAsync();
        await RunAsync(RunMode.Plan);

        Assert.Equal(
            [new(ReadingKind.Delta, Remembers: true), new(ReadingKind.Full, Remembers: true), new(ReadingKind.Full, Remembers: false)],
            Contracts.ReceivedCalls().Where(static c => c.GetMethodInfo().Name == nameof(IContractSource.ReadAsync)).Select(static c => (ContractReadRequest)c.GetArguments()[0]!));
    }

    [Fact]
    public async Task A_tenant_is_due_again_after_its_interval()
    {
        Assert.NotNull((await Engine.RunIfDueAsync(Token)).Report);
        var early = await Engine.RunIfDueAsync(Token);
        Assert.Equal((null, TimeSpan.FromMinutes(10)), (early.Report, early.RetryIn));

        Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.NotNull((await Engine.RunIfDueAsync(Token)).Report);
    }

    [Fact]
    public async Task A_tenant_that_another_has_is_left_to_it()
    {
        var lease = (await Leases.TryAcquireAsync(new("norte", "other", TimeSpan.FromMinutes(1)), Token)).Lease!;
        Assert.Null((await Engine.RunIfDueAsync(Token)).Report);
        await Leases.ReleaseAsync(lease, finished: false, Token);

        Assert.NotNull((await Engine.RunIfDueAsync(Token)).Report);
    }

    [Fact]
    public async Task A_run_that_was_stopped_while_it_wrote_is_due_at_once()
    {
        using var stop = new CancellationTokenSource();
        PlanIs(1, 1, Make.Rename(1));
        Applier.ApplyAsync(null!, Token).ReturnsForAnyArgs(async _ =>
        {
            await stop.CancelAsync();
            return new() { Changes = [new(Make.Rename(1), ChangeOutcome.Planned)] };
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.RunIfDueAsync(stop.Token));

        Assert.NotNull((await Engine.RunIfDueAsync(Token)).Report);
    }

    [Fact]
    public async Task A_delta_leaves_the_number_last_seen_and_reports_nothing_missing()
    {
        Reading = Reading with { Kind = ReadingKind.Delta };

        var report = (await Engine.RunIfDueAsync(Token)).Report!;

        Assert.Equal(ReadingKind.Delta, report.Reading);
        Assert.False(Input!.ContractsComplete);
        await Store.DidNotReceiveWithAnyArgs().SetContractsLastSeenAsync(default!, default!, default, Token);
    }
}
