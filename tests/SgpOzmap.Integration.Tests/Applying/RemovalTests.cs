using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Tests.Applying;

public sealed class RemovalTests : ApplierTest
{
    [Fact]
    public async Task What_is_still_as_planned_is_removed()
    {
        Map.AddClient(1, "p1");
        Map.AddClient(2, "p2");
        Map.AddClient(3, "p3");

        var result = await ApplyAsync(Make.RemoveClient(1), Make.RemoveProperty(2), Make.Disconnect(3));

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.Equal(["DELETE ftth-clients/c1", "DELETE properties/p2", "POST cables/d3/fibers/disconnect"], Map.Writes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_holds_another_client_by_now_is_left()
    {
        Map.AddClient(7, "p2");
        Map.AddClient(8, "p3");
        Map.Clients["c1"] = new() { Id = "c1", Code = "9" };

        var result = await ApplyAsync(Make.RemoveClient(1), Make.RemoveProperty(2), Make.Disconnect(3));

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Skipped, c.Outcome));
        Assert.Empty(Map.Writes);
    }

    [Fact]
    public async Task A_property_without_its_client_is_left()
    {
        Map.Properties["p2"] = FakeOzmap.Property("p2", null);

        Assert.Equal(ChangeOutcome.Skipped, (await ApplyOneAsync(Make.RemoveProperty(2))).Outcome);
        Assert.Empty(Map.Writes);
    }

    [Fact]
    public async Task What_is_gone_by_now_needs_no_write()
    {
        var result = await ApplyAsync(Make.RemoveClient(1), Make.RemoveProperty(2), Make.Disconnect(3));

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.Empty(Map.Writes);
    }

    [Fact]
    public async Task Gone_in_the_meantime_is_applied()
    {
        Map.AddClient(1, "p1");
        Map.AddClient(2, "p2");
        Map.Fail("DELETE ftth-clients/c1", FakeOzmap.Refusal(404, OzmapErrorKind.NotFound));
        Map.Fail("DELETE properties/p2", FakeOzmap.Refusal(404, OzmapErrorKind.NotFound));

        var result = await ApplyAsync(Make.RemoveClient(1), Make.RemoveProperty(2));

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task An_uncertain_removal_of_a_client_is_looked_at(bool isDone, int writes)
    {
        Map.AddClient(1);
        Map.Fail("DELETE ftth-clients/c1", FakeOzmap.Uncertain(), isDone: isDone);

        Assert.Equal(ChangeOutcome.Applied, (await ApplyOneAsync(Make.RemoveClient(1))).Outcome);
        Assert.Equal(writes, Map.Writes.Count());
        Assert.Empty(Map.Clients);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task An_uncertain_removal_of_a_property_is_looked_at(bool isDone, int writes)
    {
        Map.AddClient(1, "p1");
        Map.Fail("DELETE properties/p1", FakeOzmap.Uncertain(), isDone: isDone);

        Assert.Equal(ChangeOutcome.Applied, (await ApplyOneAsync(Make.RemoveProperty(1))).Outcome);
        Assert.Equal(writes, Map.Writes.Count());
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task An_uncertain_disconnection_is_looked_at(bool isDone, int writes)
    {
        Map.AddClient(1, "p1");
        Map.Fail("POST cables/d1/fibers/disconnect", FakeOzmap.Uncertain(), isDone: isDone);

        Assert.Equal(ChangeOutcome.Applied, (await ApplyOneAsync(Make.Disconnect(1))).Outcome);
        Assert.Equal(writes, Map.Writes.Count());
        Assert.Empty(Map.Properties["p1"].Connections);
    }

    [Fact]
    public async Task A_drop_that_is_gone_frees_the_port_only_if_the_property_says_so()
    {
        Map.AddClient(1, "p1");
        Map.AddClient(2, "p2");
        Map.Properties["p2"] = FakeOzmap.Property("p2", Map.Clients["c2"], port: null);
        Map.Fail("POST cables/", FakeOzmap.Refusal(404, OzmapErrorKind.NotFound), times: 2);

        var result = await ApplyAsync(Make.Disconnect(1), Make.Disconnect(2));

        Assert.Equal([ChangeOutcome.Failed, ChangeOutcome.Applied], result.Changes.Select(c => c.Outcome));
    }

    [Fact]
    public async Task Still_there_after_two_attempts_is_a_failure()
    {
        Map.AddClient(1);
        Map.Fail("DELETE", FakeOzmap.Uncertain(), times: 5);

        Assert.Equal(ChangeOutcome.Failed, (await ApplyOneAsync(Make.RemoveClient(1))).Outcome);
        Assert.Equal(2, Map.Writes.Count());
    }

    [Fact]
    public async Task Where_looking_fails_the_removal_is_not_repeated()
    {
        Map.AddClient(1);
        Map.Fail("DELETE", FakeOzmap.Uncertain());
        Map.BeforeWrite = _ =>
        {
            Map.Fail("GET", FakeOzmap.Refusal(500, OzmapErrorKind.Server));
            return Task.CompletedTask;
        };

        var result = await ApplyOneAsync(Make.RemoveClient(1));

        Assert.Equal(ChangeOutcome.Failed, result.Outcome);
        Assert.Single(Map.Writes);
    }

    [Theory]
    [InlineData(null, "linha")]
    [InlineData("escrito desde a leitura", "escrito desde a leitura\nlinha")]
    [InlineData("antes\nlinha", null)]
    public async Task A_note_is_appended_once_to_what_stands_there_by_now(string? observation, string? written)
    {
        Map.AddClient(1, "p1");
        Map.Properties["p1"] = Map.Properties["p1"] with { Observation = observation };

        Assert.Equal(ChangeOutcome.Applied, (await ApplyOneAsync(Make.Annotate(1) with { ObservationBefore = "lido" })).Outcome);
        Assert.Equal(written is null ? [] : [written], Map.PropertyUpdates.Select(u => u.Update.Observation!));
    }
}
