using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Tests.Explaining;

public sealed class SharedReadingTests
{
    private readonly RunReport _report = new() { RunId = "r", Tenant = "", Mode = RunMode.Plan, StartedAt = default };
    private readonly TaskCompletionSource<RunReport> _answer = new();
    private readonly TaskCompletionSource _stopped = new();
    private int _readings;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_who_leaves_does_not_stop_it_for_the_others()
    {
        var shared = new SharedReading(ReadAsync);
        using var impatient = new CancellationTokenSource();
        var (first, second) = (shared.ReadAsync(impatient.Token), shared.ReadAsync(Token));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        _answer.SetResult(_report);
        Assert.Same(_report, await second);
        Assert.Equal(1, _readings);
        Assert.False(_stopped.Task.IsCompleted);
    }

    [Fact]
    public async Task It_is_stopped_when_the_last_one_leaves_and_the_next_one_reads_anew()
    {
        var shared = new SharedReading(ReadAsync);
        using var impatient = new CancellationTokenSource();
        var only = shared.ReadAsync(impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        await _stopped.Task.WaitAsync(Token);

        _answer.SetResult(_report);
        Assert.Same(_report, await shared.ReadAsync(Token));
        Assert.Equal(2, _readings);
    }

    [Fact]
    public async Task One_who_comes_after_its_end_reads_anew()
    {
        var shared = new SharedReading(ReadAsync);
        _answer.SetResult(_report);
        await shared.ReadAsync(Token);
        await shared.ReadAsync(Token);

        Assert.Equal(2, _readings);
    }

    private async Task<RunReport> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _readings);
        try
        {
            return await _answer.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _stopped.TrySetResult();
            throw;
        }
    }
}
