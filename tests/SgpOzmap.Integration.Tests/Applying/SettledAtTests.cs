using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Tests.Applying;

public sealed class SettledAtTests : ApplierTest
{
    [Fact]
    public async Task A_change_says_when_it_was_written_or_refused()
    {
        var begun = Clock.GetUtcNow();
        Map.BeforeWrite = _ =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        };
        Map.Fail("PATCH ftth-clients/c2", FakeOzmap.Refusal(400, OzmapErrorKind.Refused), times: 100);

        var result = await ApplyAsync([Make.Rename(1), Make.Rename(2), Make.Annotate(2, "2/Rename")], TestContext.Current.CancellationToken, concurrency: 1);

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Failed, ChangeOutcome.Skipped], result.Changes.Select(static c => c.Outcome));
        Assert.Equal([begun.AddSeconds(1), begun.AddSeconds(2), null], result.Changes.Select(static c => c.At));
    }

    [Fact]
    public async Task What_was_not_tried_says_nothing()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        var result = await ApplyAsync([Make.Rename(1)], stop.Token);

        Assert.Equal((ChangeOutcome.Planned, null), (Assert.Single(result.Changes).Outcome, result.Changes[0].At));
    }
}
