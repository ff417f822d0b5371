using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Leases;

public sealed class TurnTests : IDisposable
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);
    private static readonly StoreException Away = new(StoreErrorKind.Unavailable, new("fora", "away"));

    private readonly FakeTimeProvider _clock = new();
    private readonly ITenantLeases _leases = Substitute.For<ITenantLeases>();
    private readonly TenantTurns _turns;

    public TurnTests()
    {
        _leases.TryAcquireAsync(null!, Token).ReturnsForAnyArgs(new LeaseResult(new("norte", "here", 7, Duration)));
        _leases.RenewAsync(null!, Token).ReturnsForAnyArgs(true);
        _turns = new("norte", _leases, new FixedOptions<LoopOptions>(new()), _clock, NullLogger<TenantTurns>.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_is_renewed_while_it_lasts_and_given_back_once()
    {
        var turn = await _turns.TakeAsync(TestContext.Current.CancellationToken);
        await AdvanceAsync(turn, 20, renewals: 1);
        await AdvanceAsync(turn, 20, renewals: 2);
        turn.IsFinished = true;
        await turn.DisposeAsync();
        _clock.Advance(TimeSpan.FromMinutes(5));

        await _leases.Received(2).RenewAsync(Arg.Any<TenantLease>(), Arg.Any<CancellationToken>());
        await _leases.Received(1).ReleaseAsync(Arg.Any<TenantLease>(), true, Arg.Any<CancellationToken>());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_lease_that_another_has_taken_is_lost_at_once()
    {
        _leases.RenewAsync(null!, TestContext.Current.CancellationToken).ReturnsForAnyArgs(false);
        await using var turn = await _turns.TakeAsync(TestContext.Current.CancellationToken);

        await LostAsync(turn, () => _clock.Advance(TimeSpan.FromSeconds(20)));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_store_that_is_away_costs_the_lease_before_it_can_have_run_out()
    {
        _leases.RenewAsync(null!, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(Away);
        var taken = _clock.GetTimestamp();
        await using var turn = await _turns.TakeAsync(TestContext.Current.CancellationToken);

        await AdvanceAsync(turn, 20, renewals: 1);
        Assert.False(turn.Lost.IsCancellationRequested);
        await LostAsync(turn, () => _clock.Advance(TimeSpan.FromSeconds(20)));
        Assert.True(_clock.GetElapsedTime(taken) < Duration);
    }

    [Fact]
    public async Task A_turn_that_was_not_renewed_in_time_is_not_held_whatever_the_timers_say()
    {
        var renewal = new TaskCompletionSource<bool>();
        _leases.RenewAsync(null!, TestContext.Current.CancellationToken).ReturnsForAnyArgs(renewal.Task);
        await using var turn = await _turns.TakeAsync(TestContext.Current.CancellationToken);

        _clock.Advance(Duration - TimeSpan.FromMilliseconds(1));
        Assert.True(turn.IsHeld);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(turn.IsHeld);
        Assert.False(turn.Lost.IsCancellationRequested);
        renewal.SetResult(true);
    }

    [Fact]
    public async Task A_lease_that_does_not_run_out_needs_no_renewal()
    {
        _leases.TryAcquireAsync(null!, TestContext.Current.CancellationToken).ReturnsForAnyArgs(new LeaseResult(new("norte", "here", 7, Timeout.InfiniteTimeSpan)));
        await using var turn = await _turns.TakeAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromDays(30));

        Assert.True(turn.IsHeld);
        await _leases.DidNotReceiveWithAnyArgs().RenewAsync(null!, TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_second_run_of_this_process_waits_for_the_first_and_a_scheduled_one_gives_up()
    {
        var first = await _turns.TakeAsync(TestContext.Current.CancellationToken);
        var second = _turns.TakeAsync(TestContext.Current.CancellationToken);
        Assert.Null((await _turns.TryTakeAsync(TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken)).Turn);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();
        await (await second).DisposeAsync();
        var (scheduled, _) = await _turns.TryTakeAsync(TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken);
        Assert.NotNull(scheduled);
        await scheduled.DisposeAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_run_waits_while_another_process_has_the_tenant()
    {
        _leases.TryAcquireAsync(null!, TestContext.Current.CancellationToken).ReturnsForAnyArgs(
            new LeaseResult(null, TimeSpan.FromMinutes(1), "there"), new LeaseResult(new("norte", "here", 8, Duration)));

        var turn = _turns.TakeAsync(TestContext.Current.CancellationToken);
        Assert.False(turn.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));

        await using var taken = await turn;
        Assert.Equal(8, taken.Lease.Fencing);
    }

    [Fact]
    public async Task A_store_that_is_away_when_the_turn_is_asked_for_blocks_nobody()
    {
        _leases.TryAcquireAsync(null!, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(Away);
        await Assert.ThrowsAsync<StoreException>(() => _turns.TakeAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<StoreException>(() => _turns.TryTakeAsync(Duration, TestContext.Current.CancellationToken));

        using var here = await _turns.TakeHereAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_release_that_fails_is_left_to_time()
    {
        _leases.ReleaseAsync(null!, default, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(Away);
        var turn = await _turns.TakeAsync(TestContext.Current.CancellationToken);

        await turn.DisposeAsync();

        using var here = await _turns.TakeHereAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _turns.Dispose();

    private static async Task LostAsync(Turn turn, Action advance)
    {
        var lost = new TaskCompletionSource();
        await using var registration = turn.Lost.Register(lost.SetResult);
        advance();
        await lost.Task;
    }

    // The timer's tick is taken by a task of its own.
    private async Task AdvanceAsync(Turn turn, int seconds, int renewals)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        while (_leases.ReceivedCalls().Count(static c => string.Equals(c.GetMethodInfo().Name, nameof(ITenantLeases.RenewAsync), StringComparison.Ordinal)) < renewals
            && !turn.Lost.IsCancellationRequested)
            await Task.Yield();
    }
}
