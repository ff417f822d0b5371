using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Hosting;

namespace SgpOzmap.Integration.Tests.Hosting;

public sealed class RunPlacesTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly FakeTimeProvider _clock = new();

    [Fact(Timeout = 60_000)]
    public async Task There_are_as_many_places_as_allowed()
    {
        using var places = new RunPlaces(2, _clock);
        var first = await places.TakeAsync(Longest, TestContext.Current.CancellationToken);
        using var second = await places.TakeAsync(Longest, TestContext.Current.CancellationToken);
        var third = places.TakeAsync(Longest, TestContext.Current.CancellationToken);
        Assert.False(third.IsCompleted);

        first.Dispose();

        (await third).Dispose();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_place_that_is_kept_too_long_goes_to_the_next_and_is_given_up_once()
    {
        using var places = new RunPlaces(1, _clock);
        var hanging = await places.TakeAsync(Longest, TestContext.Current.CancellationToken);
        var waiting = places.TakeAsync(Longest, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        _clock.Advance(Longest);
        using var next = await waiting;
        hanging.Dispose();

        Assert.False(places.TakeAsync(Longest, TestContext.Current.CancellationToken).IsCompleted);
    }
}
