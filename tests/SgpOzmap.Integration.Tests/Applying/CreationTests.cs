using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Tests.Applying;

public sealed class CreationTests : ApplierTest
{
    private const string Post = "POST properties ";

    [Fact]
    public async Task A_creation_is_one_call_with_property_client_and_port()
    {
        var result = await ApplyOneAsync(Make.Create(501, port: 3));

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Equal(["GET ftth-clients code x1", "POST properties 501"], Map.Calls);
        var body = Assert.Single(Map.Creations);
        Assert.Equal(("j1", "b1", "s1", 3, false), (body.ProjectId, body.BoxId, body.ConnectorId, body.Port, body.AutoConnect));
        Assert.Equal(new OzmapCoordinates(-27.5, -48.5), body.Coordinates);
        Assert.Equal(-19.88, body.PotencyRead);
        Assert.Equal(("501", "FULANO", true, OzmapClientStatus.Ok), (body.Client!.Code, body.Client.Name, body.Client.Implanted, body.Client.Status));
        Assert.Equal("SERIAL", body.Client.Onu!.SerialNumber);
    }

    [Fact]
    public async Task A_creation_in_a_property_is_one_patch()
    {
        Map.Properties["p9"] = FakeOzmap.Property("p9", null);

        await ApplyOneAsync(Make.CreateIn(501, "p9") with { Coordinates = new(1, 2), PowerDbm = -20.123 });

        var (id, update) = Assert.Single(Map.PropertyUpdates);
        Assert.Equal(("p9", "501", -20.12), (id, update.Client!.Code, update.PotencyRead));
        Assert.Equal(new OzmapCoordinates(1, 2), update.Coordinates);
        Assert.Null(update.BoxId);
    }

    [Fact]
    public async Task Codes_are_looked_for_fifty_at_a_time_right_before_they_are_sent()
    {
        var changes = Enumerable.Range(1, 120).Select(i => (PlannedChange)Make.Create(i)).ToImmutableArray();

        var result = await ApplyAsync(changes);

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.Equal([0, 51, 102], Map.Calls.Index().Where(c => c.Item.StartsWith("GET", StringComparison.Ordinal)).Select(c => c.Index));
    }

    [Fact]
    public async Task A_client_that_exists_by_now_is_not_made_twice()
    {
        Map.AddClient(501);
        Map.AddClient(502);

        var result = await ApplyAsync(Make.Create(501), Make.CreateIn(502, "p9"), Make.Create(503));

        Assert.Equal([ChangeOutcome.Skipped, ChangeOutcome.Skipped, ChangeOutcome.Applied], result.Changes.Select(c => c.Outcome));
        Assert.Equal("client exists by now", result.Changes[0].Error);
        Assert.Equal(["POST properties 503"], Map.Writes);
    }

    [Fact]
    public async Task A_client_that_the_same_plan_removes_stands_in_nobodys_way()
    {
        Map.AddClient(501);
        Map.Fail("DELETE ftth-clients/c501", FakeOzmap.Refusal(409, OzmapErrorKind.Conflict));

        var result = await ApplyAsync(Make.RemoveClient(501), Make.Create(501));

        Assert.Equal(ChangeOutcome.Applied, result.Changes[1].Outcome);
    }

    [Fact]
    public async Task Nothing_is_made_where_existing_clients_cannot_be_read()
    {
        Map.Fail("GET ftth-clients", FakeOzmap.Refusal(500, OzmapErrorKind.Server, "busy"));

        var result = await ApplyOneAsync(Make.Create(501));

        Assert.Equal((ChangeOutcome.Failed, "Server: busy"), (result.Outcome, result.Error));
        Assert.Empty(Map.Writes);
    }

    [Fact]
    public async Task Nothing_is_made_where_existing_clients_are_read_in_part()
    {
        Map.ListsArePartial = true;

        var result = await ApplyOneAsync(Make.Create(501));

        Assert.Equal(ChangeOutcome.Failed, result.Outcome);
        Assert.Empty(Map.Writes);
    }

    [Fact]
    public async Task A_refusal_is_told_and_not_tried_again()
    {
        Map.Fail(Post, FakeOzmap.Refusal(409, OzmapErrorKind.Conflict, "port in use"));

        var result = await ApplyOneAsync(Make.Create(501));

        Assert.Equal((ChangeOutcome.Failed, "Conflict: port in use"), (result.Outcome, result.Error));
        Assert.Single(Map.Writes);
    }

    [Fact]
    public async Task An_uncertain_creation_that_was_done_is_found_and_not_repeated()
    {
        Map.Fail(Post, FakeOzmap.Uncertain(), isDone: true);

        var result = await ApplyOneAsync(Make.Create(501, port: 3));

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Single(Map.Writes);
        Assert.Single(Map.Properties);
    }

    [Fact]
    public async Task An_uncertain_creation_that_was_not_done_is_tried_once_more()
    {
        Map.Fail(Post, FakeOzmap.Uncertain());

        var result = await ApplyOneAsync(Make.Create(501));

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Equal(2, Map.Writes.Count());
        Assert.Single(Map.Properties);
    }

    [Fact]
    public async Task After_two_attempts_it_is_given_up()
    {
        Map.Fail(Post, FakeOzmap.Uncertain(), times: 5);

        var result = await ApplyOneAsync(Make.Create(501));

        Assert.Equal(ChangeOutcome.Failed, result.Outcome);
        Assert.Equal(2, Map.Writes.Count());
    }

    [Fact]
    public async Task A_second_attempt_that_is_refused_because_the_first_was_done_late_is_found()
    {
        Map.Fail(Post, FakeOzmap.Uncertain());
        Map.Fail(Post, FakeOzmap.Refusal(409, OzmapErrorKind.Conflict), isDone: true);

        Assert.Equal(ChangeOutcome.Applied, (await ApplyOneAsync(Make.Create(501))).Outcome);
    }

    [Fact]
    public async Task Found_on_another_port_is_a_failure_that_says_so()
    {
        Map.Fail(Post, FakeOzmap.Uncertain());
        Map.BeforeWrite = _ =>
        {
            Map.Properties["p7"] = FakeOzmap.Property("p7", new() { Id = "c501", Code = "501" }, port: 8);
            return Task.CompletedTask;
        };

        var result = await ApplyOneAsync(Make.Create(501, port: 3));

        Assert.Equal(ChangeOutcome.Failed, result.Outcome);
        Assert.Contains("p7", result.Error, StringComparison.Ordinal);
        Assert.Single(Map.Writes);
    }

    [Fact]
    public async Task Found_without_a_property_is_a_failure_that_says_so()
    {
        Map.Fail(Post, FakeOzmap.Uncertain());
        Map.BeforeWrite = _ =>
        {
            Map.AddClient(501);
            return Task.CompletedTask;
        };

        var result = await ApplyOneAsync(Make.Create(501));

        Assert.Equal(ChangeOutcome.Failed, result.Outcome);
        Assert.Contains("no property", result.Error, StringComparison.Ordinal);
        Assert.Single(Map.Writes);
    }

    [Fact]
    public async Task Where_looking_fails_too_the_next_run_looks()
    {
        Map.Fail(Post, FakeOzmap.Uncertain());
        Map.Fail("GET properties/client", FakeOzmap.Refusal(500, OzmapErrorKind.Server));

        var result = await ApplyOneAsync(Make.Create(501));

        Assert.Equal(ChangeOutcome.Failed, result.Outcome);
        Assert.StartsWith("outcome unknown, will be looked at in the next run", result.Error, StringComparison.Ordinal);
        Assert.Single(Map.Writes);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task An_uncertain_creation_in_a_property_is_looked_at(bool isDone, int writes)
    {
        Map.Properties["p9"] = FakeOzmap.Property("p9", null);
        Map.Fail("PATCH properties/p9", FakeOzmap.Uncertain(), isDone: isDone);

        var result = await ApplyOneAsync(Make.CreateIn(501, "p9"));

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Equal(writes, Map.Writes.Count());
        Assert.Single(Map.Clients);
    }

    [Fact]
    public async Task An_unconnected_client_is_found_by_its_box()
    {
        Map.Fail(Post, FakeOzmap.Uncertain(), isDone: true);

        var result = await ApplyOneAsync(Make.Create(501) with { Port = new("b1", "CTO-1") });

        Assert.Equal(ChangeOutcome.Applied, result.Outcome);
        Assert.Single(Map.Writes);
    }
}
