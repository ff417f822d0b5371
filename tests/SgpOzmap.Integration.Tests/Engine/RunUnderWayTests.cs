using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class RunUnderWayTests
{
    [Fact]
    public void A_stage_lasts_until_the_next_begins_and_the_last_one_until_the_end()
    {
        var clock = new FakeTimeProvider();
        var run = new RunUnderWay
        {
            Request = new() { Mode = RunMode.Apply },
            Report = new() { RunId = "r", Tenant = "norte", Mode = RunMode.Apply, StartedAt = clock.GetUtcNow() },
            Time = clock,
        };
        Assert.Empty(run.StageDurations());

        clock.Advance(TimeSpan.FromSeconds(1));
        run.Tell(RunStage.ReadingSgp);
        clock.Advance(TimeSpan.FromSeconds(20));
        run.Tell(RunStage.ReadingMap);
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal([new(RunStage.ReadingSgp, TimeSpan.FromSeconds(20)), new(RunStage.ReadingMap, TimeSpan.FromSeconds(3))], run.StageDurations());
    }
}
