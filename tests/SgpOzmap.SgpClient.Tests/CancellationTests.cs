using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class CancellationTests
{
    [Fact]
    public async Task A_call_that_the_caller_cancels_is_cancelled_and_no_SgpException()
    {
        using var stop = new CancellationTokenSource();
        await using var sgp = await SgpFixture.StartAsync((context, _) =>
        {
            stop.Cancel();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sgp.Client.Catalogues.GetPopsAsync(stop.Token));
        Assert.Single(sgp.Requests);
    }

    [Fact]
    public async Task A_pause_between_attempts_can_be_cancelled()
    {
        // Nobody moves this clock, so nothing but the caller can end the pause.
        using var stop = new CancellationTokenSource();
        var time = new PauseClock();
        await using var sgp = await SgpFixture.StartAsync(
            (context, _) => StubServer.JsonAsync(context, "{}", 500),
            o => (o.RetryDelay, o.AttemptTimeout, o.TotalTimeout) = (TimeSpan.FromSeconds(5), TimeSpan.FromHours(1), TimeSpan.FromHours(2)),
            services => services.AddSingleton<TimeProvider>(time));
        var call = sgp.Client.Catalogues.GetPopsAsync(stop.Token);
        await time.PauseBegun.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(sgp.Requests);
    }

    [Fact]
    public async Task A_reading_stops_between_pages()
    {
        using var stop = new CancellationTokenSource();
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Paged(20), o => o.PageSize = 10);
        var reading = sgp.Client.ReadCustomers(new());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in reading.WithCancellation(stop.Token))
            {
                if (row.Id == 10)
                    await stop.CancelAsync();
            }
        });
        Assert.Single(sgp.Requests);
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task A_stream_that_waits_for_rows_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        await using var sgp = await SgpFixture.StartAsync(async (context, _) =>
        {
            await StubServer.JsonAsync(context, """[{"id":1},""");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        var reading = sgp.Client.Fttx.ReadOnus(new SgpOnuQuery());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in reading.WithCancellation(stop.Token))
            {
                Assert.Equal(1, row.Id);
                await stop.CancelAsync();
            }
        });
        Assert.False(reading.IsComplete);
    }

    /// <summary>A clock that stands still and tells when a timer of a pause, the only short one, is made.</summary>
    private sealed class PauseClock : FakeTimeProvider
    {
        public TaskCompletionSource PauseBegun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime < TimeSpan.FromMinutes(1) && dueTime > TimeSpan.Zero)
                PauseBegun.TrySetResult();
            return timer;
        }
    }
}
