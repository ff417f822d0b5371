using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Tests.Applying;

public sealed class DependencyTests : ApplierTest
{
    [Fact]
    public async Task What_depends_comes_after_and_all_that_does_not_fails_alone()
    {
        Map.AddClient(1, "p1");

        var result = await ApplyAsync(
            Make.Disconnect(1), Make.RemoveClient(1, "1/DisconnectPort"), Make.Annotate(1, "1/RemoveClient"), Make.Create(2, 1, "1/DisconnectPort"), Make.Rename(3));

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        var writes = Map.Writes.ToList();
        Assert.True(writes.IndexOf("POST cables/d1/fibers/disconnect") < writes.IndexOf("DELETE ftth-clients/c1"));
        Assert.True(writes.IndexOf("DELETE ftth-clients/c1") < writes.IndexOf("PATCH properties/p1"));
        Assert.True(writes.IndexOf("POST cables/d1/fibers/disconnect") < writes.IndexOf("POST properties 2"));
    }

    [Fact]
    public async Task Dependants_of_a_failure_are_skipped_through_the_whole_chain()
    {
        Map.AddClient(1, "p1");
        Map.Fail("POST cables/d1", FakeOzmap.Refusal(400, OzmapErrorKind.Refused));

        var result = await ApplyAsync(
            Make.Disconnect(1), Make.RemoveClient(1, "1/DisconnectPort"), Make.Annotate(1, "1/RemoveClient"), Make.Rename(3));

        Assert.Equal(
            [ChangeOutcome.Failed, ChangeOutcome.Skipped, ChangeOutcome.Skipped, ChangeOutcome.Applied],
            result.Changes.Select(c => c.Outcome));
        Assert.Contains("1/DisconnectPort", result.Changes[1].Error, StringComparison.Ordinal);
        Assert.Equal(["PATCH ftth-clients/c3", "POST cables/d1/fibers/disconnect"], Map.Writes.Order());
    }

    [Fact]
    public async Task A_dependant_of_what_is_not_to_be_applied_is_skipped()
    {
        var result = await ApplyOneAsync(Make.Create(2, 1, "1/DisconnectPort"));

        Assert.Equal(ChangeOutcome.Skipped, result.Outcome);
        Assert.Empty(Map.Calls);
    }

    [Fact]
    public async Task An_unexpected_exception_ends_one_change_only()
    {
        Map.BeforeWrite = call => call.EndsWith("c1", StringComparison.Ordinal) ? throw new InvalidOperationException("secret") : Task.CompletedTask;

        var result = await ApplyAsync(Make.Rename(1), Make.Rename(2));

        Assert.Equal([ChangeOutcome.Failed, ChangeOutcome.Applied], result.Changes.Select(c => c.Outcome));
        Assert.DoesNotContain("secret", result.Changes[0].Error, StringComparison.Ordinal);
    }
}
