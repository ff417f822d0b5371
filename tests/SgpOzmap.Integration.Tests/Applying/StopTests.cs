using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Applying;

public sealed class StopTests : ApplierTest
{
    [Fact]
    public async Task Refused_credentials_stop_everything_and_name_the_key()
    {
        Map.Fail("PATCH ftth-clients/c1", FakeOzmap.Unauthorized(), times: 100);
        var changes = Enumerable.Range(1, 20).Select(i => (PlannedChange)Make.Rename(i)).Append(Make.Create(30)).Append(Make.Annotate(1, "1/Rename")).ToImmutableArray();

        var result = await ApplyAsync(changes, TestContext.Current.CancellationToken, concurrency: 1);

        Assert.Equal(ChangeOutcome.Failed, result.Changes[0].Outcome);
        Assert.All(result.Changes[1..], c => Assert.Equal(ChangeOutcome.Skipped, c.Outcome));
        Assert.Single(Map.Calls);
        Assert.Contains("SgpOzmap:Ozmap:ApiKey", Assert.Single(result.Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_credentials_in_a_batch_are_not_answered_by_single_writes()
    {
        Map.Fail("POST ftth-clients/batch-update", FakeOzmap.Unauthorized());

        var result = await ApplyAsync(Make.Status(1), Make.Status(2));

        Assert.Single(Map.Calls);
        Assert.Single(result.Failures);
    }

    [Fact]
    public async Task A_stop_lets_the_write_under_way_end_and_leaves_the_rest_planned()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Map.BeforeWrite = _ => stop.CancelAsync();

        var result = await ApplyAsync([Make.Rename(1), Make.Rename(2), Make.Create(3, 1, "1/Rename")], stop.Token, concurrency: 1);

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Planned, ChangeOutcome.Planned], result.Changes.Select(c => c.Outcome));
        Assert.Single(Map.Calls);
        Assert.Empty(result.Failures);
    }
}
