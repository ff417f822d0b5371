using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Http;

public sealed class OverHttpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contracts_are_read_from_both_lists_and_requests_are_counted()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        for (var id = 501; id < 651; id++)
            tenant.Sgp.State.AddSubscriber(id, $"CLIENTE {id}", status: 7, box: "CTO-1", port: id - 500, latitude: -27.5, longitude: -48.5);

        var reading = await tenant.Contracts.ReadAsync(new(), null, Token);

        Assert.True(reading.IsComplete);
        Assert.Empty(reading.Failures);
        Assert.Equal(150, reading.Contracts.Count);
        Assert.All(reading.Contracts, c => Assert.Equal(7, c.Status.Code));
        Assert.All(reading.Contracts, c => Assert.Equal([c.Id - 500, c.Id - 500], c.Attachments.Select(a => (long)a.Port!)));
        Assert.Equal(tenant.Sgp.Requests.All.Count, tenant.Requests.Sgp.Count);
        Assert.Equal(0, tenant.Requests.Ozmap.Count);
    }

    [Fact]
    public async Task A_second_page_that_fails_gives_a_partial_reading()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        for (var id = 501; id < 651; id++)
            tenant.Sgp.State.AddSubscriber(id, $"CLIENTE {id}");
        tenant.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 1, Status = 500 });

        var reading = await tenant.Contracts.ReadAsync(new(), null, Token);

        Assert.False(reading.IsComplete);
        Assert.Equal(100, reading.Contracts.Count);
    }

    [Theory]
    [InlineData(FttxAccess.NotPermitted)]
    [InlineData(FttxAccess.Absent)]
    public async Task Without_FTTx_the_listing_alone_counts(FttxAccess access)
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        tenant.Sgp.Options.Fttx = access;
        tenant.Sgp.State.AddSubscriber(501, "CLIENTE", box: "CTO-1", port: 3);

        var reading = await tenant.Contracts.ReadAsync(new(), null, Token);

        Assert.Single(reading.Notes);
        Assert.Empty(reading.Failures);
        Assert.Equal("CTO-1", Assert.Single(Assert.Single(reading.Contracts).Attachments).Box);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_map_is_read_with_clients_embedded_or_not(bool embedded)
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        tenant.Ozmap.Options.EmbedClients = embedded;
        var (_, splitter) = Box(tenant);
        tenant.Ozmap.State.AddSubscriber("501", "FULANO", splitter, 3, status: 1);
        tenant.Ozmap.State.AddClient("502");

        var map = await tenant.Map.ReadAsync(null, Token);

        var property = Assert.Single(map.Properties);
        Assert.Equal(("501", MapStatus.Error, "CTO-1", 3), (property.Client!.Code, property.Client.Status, property.Box!.Name, Assert.Single(property.Connections).Port));
        Assert.True(Assert.Single(property.Box.Splitters).Ports[2].IsPlugged);
        Assert.Equal("502", Assert.Single(map.UnplacedClients).Code);
        Assert.Equal("CENTRO", property.Box.Project!.Name);
    }

    [Fact]
    public async Task A_thousand_statuses_take_at_most_25_writes()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var clients = Enumerable.Range(1, 1000).Select(i => tenant.Ozmap.State.AddClient($"{i}", status: i % 2)).ToList();

        var result = await tenant.ApplyAsync([.. clients.Select((c, i) => (PlannedChange)(Make.Status(i + 1, c.Status == 1 ? MapStatus.Ok : MapStatus.Error) with { ClientId = c.Id }))]);

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.InRange(tenant.Ozmap.Requests.Writes.Count(), 1, 25);
        Assert.All(tenant.Ozmap.State.Clients, c => Assert.Equal(int.Parse(c.Code, System.Globalization.CultureInfo.InvariantCulture) % 2 == 0 ? 1 : 0, c.Status));
    }

    [Fact]
    public async Task A_server_without_batches_is_written_client_by_client()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var clients = Enumerable.Range(1, 3).Select(i => tenant.Ozmap.State.AddClient($"{i}")).ToList();
        tenant.Ozmap.Faults.Add(new() { PathContains = "batch-update", Status = 404, Body = "<html>Cannot POST</html>" });

        var result = await tenant.ApplyAsync([.. clients.Select((c, i) => (PlannedChange)(Make.Status(i + 1) with { ClientId = c.Id }))]);

        Assert.All(result.Changes, c => Assert.Equal((ChangeOutcome.Applied, null), (c.Outcome, c.Error)));
        Assert.All(tenant.Ozmap.State.Clients, c => Assert.Equal(1, c.Status));
    }

    [Theory]
    [InlineData(FaultKind.ResetAfterCommit)]
    [InlineData(FaultKind.ResetBeforeCommit)]
    [InlineData(FaultKind.StatusAfterCommit)]
    [InlineData(FaultKind.TruncatedBody)]
    public async Task A_creation_whose_answer_is_lost_is_made_once(FaultKind fault)
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var (box, splitter) = Box(tenant);
        tenant.Ozmap.Faults.Add(new() { Method = "POST", PathContains = "/properties", Kind = fault });

        var result = await tenant.ApplyAsync(Make.Create(501) with { ProjectId = box.Project.Id, Port = new(box.Id, box.Name, splitter.Id, 4, 4) });

        Assert.Equal((ChangeOutcome.Applied, null), (result.Changes[0].Outcome, result.Changes[0].Error));
        var property = Assert.Single(tenant.Ozmap.State.Properties);
        Assert.Equal(("501", 4), (property.Client!.Code, property.Port));
        Assert.Single(tenant.Ozmap.State.Clients);
    }

    [Fact]
    public async Task A_cancellation_disconnects_then_removes_and_leaves_the_property()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var (_, splitter) = Box(tenant);
        var client = tenant.Ozmap.State.AddSubscriber("501", "FULANO", splitter, 3);
        var property = client.Property!;
        tenant.Ozmap.Faults.Add(new() { PathContains = "disconnect", Kind = FaultKind.ResetAfterCommit });
        tenant.Ozmap.Faults.Add(new() { Method = "DELETE", Kind = FaultKind.ResetAfterCommit });

        var result = await tenant.ApplyAsync(
            Make.Disconnect(501) with { PropertyId = property.Id, ClientId = client.Id, DropId = property.Drop!.Id },
            Make.RemoveClient(501, "501/DisconnectPort") with { ClientId = client.Id, PropertyId = property.Id },
            Make.Annotate(501, "501/RemoveClient") with { PropertyId = property.Id });

        Assert.All(result.Changes, c => Assert.Equal((ChangeOutcome.Applied, null), (c.Outcome, c.Error)));
        Assert.Empty(tenant.Ozmap.State.Clients);
        var left = Assert.Single(tenant.Ozmap.State.Properties);
        Assert.Equal((null, "linha"), (left.Port, left.Observation));
    }

    [Fact]
    public async Task A_withdrawn_key_stops_the_writing_and_is_named()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var client = tenant.Ozmap.State.AddClient("1");
        tenant.Ozmap.Options.ApiKey = "another";

        var result = await tenant.ApplyAsync(Make.Rename(1) with { ClientId = client.Id }, Make.Annotate(1, "1/Rename"));

        Assert.Equal([ChangeOutcome.Failed, ChangeOutcome.Skipped], result.Changes.Select(c => c.Outcome));
        Assert.Contains("SgpOzmap:Ozmap:ApiKey", Assert.Single(result.Failures).En, StringComparison.Ordinal);
    }

    private static (SimBox Box, SimSplitter Splitter) Box(SimulatedTenant tenant)
    {
        var box = tenant.Ozmap.State.AddBox(tenant.Ozmap.State.AddProject("CENTRO"), "CTO-1", new(-27.5, -48.5));
        return (box, tenant.Ozmap.State.AddSplitter(box));
    }
}
