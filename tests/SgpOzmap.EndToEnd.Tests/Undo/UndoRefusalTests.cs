using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests.Undo;

/// <summary>What has changed since a run is left as it is, and the reason is told.</summary>
public sealed class UndoRefusalTests
{
    public static TheoryData<string, string> Values => new()
    {
        { "name", "The name has changed since." },
        { "ONU", "The ONU has changed since." },
        { "power", "The power has changed since." },
        { "place", "The property's place has changed since." },
        { "move", "The property is not where the change put it any more; it has changed since." },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_that_somebody_changed_since_is_left(string name, string reason)
    {
        await RefusedAsync(name, reason, static town =>
        {
            var client = town.Ozmap.FindClient("501")!;
            client.Name = "DE OUTRA PESSOA";
            client.WithOnu("x", "y", "z");
            client.Property!.Set(static p => (p.PotencyRead, p.Coordinates) = (-11, new(-27.7, -48.7)));
            town.Ozmap.Connect(client.Property!, town.Splitter, 8);
        });
    }

    [Theory]
    [InlineData("status", "The client is gone from the map.")]
    [InlineData("power", "The property is gone from the map.")]
    [InlineData("move", "The property is gone from the map.")]
    public Task What_is_gone_is_left(string name, string reason)
        => RefusedAsync(name, reason, static town => town.Ozmap.RemoveProperty(town.Ozmap.FindClient("501")!.Property!));

    [Theory]
    [InlineData("remove property", "Port CTO-001 : 1 is occupied by client 900.")]
    [InlineData("move", "Port CTO-001 : 1 is occupied by client 900.")]
    [InlineData("disconnect and remove client", "Port CTO-001 : 1 is occupied by client 900.")]
    public Task A_port_that_was_taken_meanwhile_is_left(string name, string reason)
        => RefusedAsync(name, reason, static town => town.Ozmap.AddSubscriber("900", "NOVO", town.Splitter, 1));

    [Theory]
    [InlineData("blocked", "Port CTO-001 : 1 is blocked.")]
    [InlineData("network", "Port CTO-001 : 1 is used by the network.")]
    [InlineData("bare", "Port CTO-001 : 1 is occupied by a property without a client.")]
    public Task A_port_that_cannot_be_used_any_more_is_left(string use, string reason)
        => RefusedAsync("remove property", reason, town =>
        {
            if (use == "blocked")
                town.Ozmap.BlockPort(town.Splitter, 1);
            else if (use == "network")
                town.Ozmap.PlugNetwork(town.Splitter, 1);
            else
                town.Ozmap.AddProperty(null, null, town.Splitter, 1);
        });

    [Theory]
    [InlineData("remove client")]
    [InlineData("disconnect and remove client")]
    public Task A_property_that_somebody_moved_into_is_left(string name)
        => RefusedAsync(name, "The property holds another client by now.", SettleAsync);

    [Theory]
    [InlineData("remove client")]
    [InlineData("remove property")]
    [InlineData("remove client without a place")]
    public Task A_client_that_exists_again_is_left(string name)
        => RefusedAsync(name, "The client exists on the map again, other than the one that was removed.", static town => town.Ozmap.AddSubscriber("501", "DE NOVO", town.Splitter, 7));

    [Theory]
    [InlineData("create client", "The property is not where the change put it any more; it has changed since.")]
    [InlineData("create client in property", "The property is not where the change put it any more; it has changed since.")]
    public Task A_made_client_that_was_moved_is_left(string name, string reason)
        => RefusedAsync(name, reason, static town => town.Ozmap.Connect(town.Ozmap.FindClient("501")!.Property!, town.Splitter, 8));

    [Fact]
    public Task A_made_property_whose_client_went_is_left()
        => RefusedAsync("create client", "The client that was made is no longer in the property; it has changed since.", static town => town.Ozmap.RemoveClient(town.Ozmap.FindClient("501")!));

    [Fact]
    public async Task A_made_client_is_ours_though_later_runs_wrote_its_values()
    {
        var town = new Town();
        town.Contract(501, port: 3);
        await using var provider = await town.StartAsync("Features:CreateClients=true");
        var before = town.Ozmap.Snapshot();
        var run = await provider.RunAsync();
        var contract = town.Sgp.Contracts.Single();
        contract.SetStatus(4);
        contract.Customer.Name = "OUTRO NOME";
        Assert.Equal(2, (await provider.RunAsync()).Changes.Length);

        Assert.False((await provider.UndoAsync(run)).HasFailed);

        Assert.Equal(before, town.Ozmap.Snapshot());
    }

    [Fact]
    public async Task A_property_inside_a_building_is_not_made_again()
    {
        var town = new Town();
        town.Pair(501, status: 3).Property!.BuildingId = "66a0c0de0000000000000b01";
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Features:RemovePropertyCompletely=true");
        var run = await provider.RunAsync();

        Assert.Contains("inside a building", Assert.Single((await provider.PlanUndoAsync(run)).Items).Reason?.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_whose_kept_property_went_comes_back_with_it()
    {
        var town = new Town();
        town.Pair(501, status: 3);
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Features:DisconnectCancelledFromSplitterPort=true");
        var before = town.Ozmap.Snapshot();
        var run = await provider.RunAsync();
        town.Ozmap.RemoveProperty(Assert.Single(town.Ozmap.Properties));

        var report = await provider.UndoAsync(run);

        Assert.All(report.Changes, c => Assert.Equal((ChangeOutcome.Applied, null), (c.Outcome, c.Error)));
        Assert.Equal(before, town.Ozmap.Snapshot());
    }

    [Fact]
    public async Task What_depends_on_a_refused_item_is_refused_and_the_rest_goes_on()
    {
        var town = new Town();
        town.Pair(501, status: 3, port: 1);
        town.Pair(502, status: 4, port: 2);
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Features:DisconnectCancelledFromSplitterPort=true");
        var run = await provider.RunAsync();
        town.Ozmap.AddClient("501", "DE NOVO");
        var map = town.Ozmap.Snapshot();

        var plan = await provider.PlanUndoAsync(run);
        var report = await provider.UndoAsync(run);

        Assert.Equal(
            "It depends on taking back RemoveClient of contract 501 before, which cannot be done.",
            plan.Items.Single(i => i.Change.Reverted is DisconnectPort).Reason?.En);
        Assert.Equal((0, 2), (town.Ozmap.FindClient("502")!.Status, report.Count(ChangeOutcome.Skipped)));
        Assert.Equal(map.Replace("502 \"ASSINANTE 502\" status=1", "502 \"ASSINANTE 502\" status=0", StringComparison.Ordinal), town.Ozmap.Snapshot());
    }

    [Fact]
    public async Task What_changes_between_plan_and_write_is_seen_by_the_write()
    {
        var town = new Town();
        town.Pair(501, status: 3).Implanted = false;
        await using var provider = await town.StartAsync("Features:CancelClients=true");
        var run = await provider.RunAsync();
        var plan = await provider.PlanUndoAsync(run);
        Assert.Equal(UndoState.Ready, Assert.Single(plan.Items).State);
        town.Ozmap.AddSubscriber("900", "NOVO", town.Splitter, 1);
        var map = town.Ozmap.Snapshot();

        var report = await provider.Undo.ApplyAsync(plan, null, TestContext.Current.CancellationToken);

        var change = Assert.Single(report.Changes);
        Assert.Equal((ChangeOutcome.Skipped, "Port CTO-001 : 1 is occupied by client 900."), (change.Outcome, change.Error));
        Assert.Equal(map, town.Ozmap.Snapshot());
    }

    [Theory]
    [InlineData("name from none", "ftth-clients")]
    [InlineData("power from none", "properties")]
    [InlineData("place from none", "properties")]
    public async Task A_field_that_the_server_does_not_clear_fails_its_item(string name, string path)
    {
        var town = new Town();
        UndoCase.All[name].Build(town);
        await using var provider = await town.StartAsync(UndoCase.All[name].Keys);
        var run = await provider.RunAsync();
        provider.Ozmap.Faults.Add(new Fault { Method = "PATCH", PathContains = path, Status = 204, Body = "" });

        var change = Assert.Single((await provider.UndoAsync(run)).Changes);

        Assert.Equal((ChangeOutcome.Failed, "OZmap took the write, but did not clear the field; clear it on the map."), (change.Outcome, change.Error));
        Assert.Equal(ChangeOutcome.Applied, Assert.Single((await provider.UndoAsync(run)).Changes).Outcome);
    }

    private static Task RefusedAsync(string name, string reason, Action<Town> meddle) => RefusedAsync(name, reason, (_, town) =>
    {
        meddle(town);
        return Task.CompletedTask;
    });

    private static async Task RefusedAsync(string name, string reason, Func<Provider, Town, Task> meddle)
    {
        var (test, town) = (UndoCase.All[name], new Town());
        test.Build(town);
        await using var provider = await town.StartAsync(test.Keys);
        var run = await provider.RunAsync();
        await meddle(provider, town);
        var map = town.Ozmap.Snapshot();

        var plan = await provider.PlanUndoAsync(run, 501);
        var report = await provider.Undo.ApplyAsync(plan, null, TestContext.Current.CancellationToken);

        Assert.Contains(plan.Items, i => i.State == UndoState.Refused && i.Reason!.En == reason);
        Assert.Contains(report.Changes, c => c.Outcome == ChangeOutcome.Skipped && c.Error == reason);
        if (plan.Items.All(static i => i.State == UndoState.Refused))
            Assert.Equal(map, town.Ozmap.Snapshot());
    }

    /// <summary>Somebody moves into the property that contract 501 left.</summary>
    private static async Task SettleAsync(Provider provider, Town town)
    {
        var vacant = town.Ozmap.Properties.Single(static p => p.Client is null);
        using var http = new HttpClient { BaseAddress = provider.Ozmap.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", provider.Ozmap.Options.ApiKey);
        using var body = new StringContent("""{"client":{"code":"900","name":"NOVO"}}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PatchAsync(
            new Uri(string.Create(CultureInfo.InvariantCulture, $"/api/v2/properties/{vacant.Id}"), UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
