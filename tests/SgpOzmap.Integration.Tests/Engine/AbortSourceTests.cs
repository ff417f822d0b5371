using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Engine;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class AbortSourceTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _lost = new();

    [Fact]
    public void A_stop_leaves_a_write_its_time_which_is_less_than_ten_seconds()
    {
        using var abort = new AbortSource(_clock, _lost.Token, _stop.Token);
        _clock.Advance(TimeSpan.FromHours(1));
        _stop.Cancel();

        _clock.Advance(AbortSource.Grace - TimeSpan.FromMilliseconds(1));
        Assert.False(abort.Token.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(abort.Token.IsCancellationRequested);
        Assert.True(AbortSource.Grace < TimeSpan.FromSeconds(9));
    }

    [Fact]
    public void A_lost_lease_cuts_off_at_once()
    {
        using var abort = new AbortSource(_clock, _lost.Token, _stop.Token);

        _lost.Cancel();

        Assert.True(abort.Token.IsCancellationRequested);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _lost.Dispose();
    }
}
