using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Tests.Applying;

public sealed class BatchFallbackTests : ApplierTest
{
    private const string ClientBatch = "POST ftth-clients/batch-update";

    [Theory]
    [InlineData(404, OzmapErrorKind.NotFound)]
    [InlineData(404, OzmapErrorKind.Html)]
    [InlineData(405, OzmapErrorKind.Refused)]
    [InlineData(422, OzmapErrorKind.Refused)]
    [InlineData(403, OzmapErrorKind.Forbidden)]
    public async Task A_refused_batch_is_written_client_by_client_each_with_its_own_outcome(int status, OzmapErrorKind kind)
    {
        Map.Fail(ClientBatch, FakeOzmap.Refusal(status, kind));
        Map.Fail("PATCH ftth-clients/c2", FakeOzmap.Refusal(400, OzmapErrorKind.Refused, "no such client"));

        var result = await ApplyAsync(Make.Status(1), Make.Status(2), Make.Status(3));

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Failed, ChangeOutcome.Applied], result.Changes.Select(c => c.Outcome));
        Assert.Equal("Refused: no such client", result.Changes[1].Error);
        Assert.Equal(4, Map.Writes.Count());
        Assert.All(Map.ClientUpdates, u => Assert.Equal(OzmapClientStatus.Error, u.Update.Status));
    }

    [Theory]
    [InlineData(429, OzmapErrorKind.TooManyRequests)]
    [InlineData(302, OzmapErrorKind.Redirect)]
    public async Task A_batch_that_every_call_would_share_the_fate_of_fails_as_a_whole(int status, OzmapErrorKind kind)
    {
        Map.Fail(ClientBatch, FakeOzmap.Refusal(status, kind));

        var result = await ApplyAsync(Make.Status(1), Make.Status(2));

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Failed, c.Outcome));
        Assert.Single(Map.Writes);
    }

    [Fact]
    public async Task An_open_circuit_fails_the_change()
    {
        Map.Fail("PATCH ftth-clients/c1", new(OzmapErrorKind.CircuitOpen, "not sent"));

        var result = await ApplyOneAsync(Make.Rename(1));

        Assert.Equal((ChangeOutcome.Failed, "CircuitOpen: not sent"), (result.Outcome, result.Error));
    }

    [Fact]
    public async Task After_an_uncertain_batch_only_clients_without_the_value_are_patched()
    {
        Map.Clients["c1"] = new() { Id = "c1", Status = OzmapClientStatus.Error };
        Map.Clients["c2"] = new() { Id = "c2", Status = OzmapClientStatus.Ok };
        Map.Fail(ClientBatch, FakeOzmap.Uncertain());

        var result = await ApplyAsync(Make.Status(1, MapStatus.Error), Make.Status(2, MapStatus.Error));

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.Equal(["POST ftth-clients/batch-update x2", "GET ftth-clients id x2", "PATCH ftth-clients/c2"], Map.Calls);
    }

    [Fact]
    public async Task A_value_counts_as_written_only_if_mark_and_status_are_right()
    {
        Map.Clients["c1"] = new() { Id = "c1", Status = OzmapClientStatus.Error, Implanted = false };
        Map.Clients["c2"] = new() { Id = "c2", Status = OzmapClientStatus.Error, Implanted = true };
        Map.Fail(ClientBatch, FakeOzmap.Uncertain());

        await ApplyAsync(Make.Status(1), Make.Implant(1), Make.Status(2), Make.Implant(2));

        Assert.Equal("c1", Assert.Single(Map.ClientUpdates).Id);
    }

    [Fact]
    public async Task Where_the_map_cannot_be_looked_at_all_are_patched()
    {
        Map.Fail(ClientBatch, FakeOzmap.Uncertain());
        Map.Fail("GET ftth-clients", FakeOzmap.Refusal(500, OzmapErrorKind.Server));

        var result = await ApplyAsync(Make.Status(1), Make.Status(2));

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.Equal(["c1", "c2"], Map.ClientUpdates.Select(u => u.Id).Order());
    }

    [Fact]
    public async Task An_uncertain_power_batch_is_looked_at_too()
    {
        Map.Properties["p1"] = new() { Id = "p1", PotencyRead = -20.004 };
        Map.Properties["p2"] = new() { Id = "p2", PotencyRead = -25 };
        Map.Fail("POST properties/batch-update", FakeOzmap.Uncertain());

        var result = await ApplyAsync([.. new PlannedChange[] { Make.Power(1, -20), Make.Power(2, -20) }]);

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.Equal(("p2", -20d), Assert.Single(Map.PropertyUpdates.Select(u => (u.Id, u.Update.PotencyRead!.Value))));
    }
}
