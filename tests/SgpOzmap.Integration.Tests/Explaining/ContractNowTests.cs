using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Http;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Explaining;

/// <summary>One contract read anew, over HTTP.</summary>
public sealed class ContractNowTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_sees_a_changed_SGP_with_few_requests_and_writes_nothing()
    {
        await using var tenant = await TownAsync();
        tenant.Sgp.State.Contracts.Single(static c => c.Id == 501).SetStatus(4);
        var (sgp, ozmap) = (tenant.Requests.Sgp.Count, tenant.Requests.Ozmap.Count);

        var told = await AskAsync(tenant, 501);

        Assert.Empty(told.Explanation.Failures);
        Assert.Contains("Status: 4 Suspenso", told.Sgp);
        Assert.Contains("Box and port (listing): CTO-1 : 3", told.Sgp);
        Assert.Contains("Box and port (ONU list): CTO-1 : 3", told.Sgp);
        Assert.Equal("Set the status: The contract is Suspenso in SGP.", told.Next[0]);
        Assert.InRange(tenant.Requests.Sgp.Count - sgp, 1, 2);
        Assert.InRange(tenant.Requests.Ozmap.Count - ozmap, 1, 4);
        Assert.Empty(tenant.Ozmap.Requests.Writes);

        // What the last run saw stays as it was.
        Assert.Contains("Status: 1 Ativo", new Told((await tenant.Explainer.ExplainAsync("", 501, ExplainReading.LastRun, Token))!).Sgp);
    }

    [Fact]
    public async Task It_reads_no_more_than_the_run_did_and_says_the_same_when_nothing_changed()
    {
        await using var tenant = await TownAsync();
        var last = new Told((await tenant.Explainer.ExplainAsync("", 501, ExplainReading.LastRun, Token))!);
        var now = await AskAsync(tenant, 501);

        Assert.Equal(last.Sgp.Where(IsNoReading), now.Sgp.Where(IsNoReading));
        Assert.Equal(last.Map, now.Map);
        Assert.Equal(last.Rule, now.Rule);
        Assert.Equal(last.Next, now.Next);
        Assert.Equal(last.Switches, now.Switches);

        static bool IsNoReading(string line) => !line.StartsWith("Read: ", StringComparison.Ordinal) && !line.StartsWith("Boxes, other contracts", StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_sees_a_client_that_was_removed_and_that_its_port_is_free()
    {
        await using var tenant = await TownAsync();
        tenant.Ozmap.State.RemoveProperty(tenant.Ozmap.State.FindClient("501")!.Property!);

        var told = await AskAsync(tenant, 501);

        Assert.False(told.Explanation.IsOnMap);
        Assert.Contains("Port 3 of \"CTO-1\": free", told.Map);
        Assert.Contains("All steps pass.", told.Rule);
        Assert.Equal("Create the client: The contract has no client on the map.", told.Next[0]);
    }

    [Fact]
    public async Task It_sees_a_client_that_was_created_meanwhile()
    {
        await using var tenant = await TownAsync();
        Assert.Contains("All steps pass.", new Told((await tenant.Explainer.ExplainAsync("", 502, ExplainReading.LastRun, Token))!).Rule);
        tenant.Ozmap.State.AddSubscriber("502", "JOANA", tenant.Ozmap.State.Splitters[0], 4, new SimCoordinates(-27.5, -48.5));

        var told = await AskAsync(tenant, 502);

        Assert.True(told.Explanation.IsOnMap);
        Assert.Contains("Box and port: CTO-1 : 4", told.Map);
        Assert.Equal("Counts as: update: the client is on the map", told.Rule[0]);
        Assert.Equal("Write the name: The name in SGP is another; SGP wins.", told.Next[0]);
    }

    [Fact]
    public async Task It_sees_a_property_that_lost_its_client()
    {
        await using var tenant = await TownAsync("Features:ReuseVacantProperty=true");
        tenant.Ozmap.State.RemoveClient(tenant.Ozmap.State.FindClient("501")!);

        var told = await AskAsync(tenant, 501);

        Assert.Contains(told.Map, static l => l.StartsWith("Port 3 of \"CTO-1\": property ", StringComparison.Ordinal) && l.EndsWith(", without client", StringComparison.Ordinal));
        Assert.Contains("7. passes: a vacant property holds the port and takes the client", told.Rule);
    }

    [Fact]
    public async Task A_contract_that_SGP_does_not_have_is_asked_for_by_itself()
    {
        await using var tenant = await TownAsync();
        var told = await AskAsync(tenant, 777);

        Assert.False(told.Explanation.IsInSgp);
        Assert.Empty(told.Explanation.Failures);
        Assert.Contains("SGP was asked for this contract now and did not return it.", told.Sgp);
    }

    [Fact]
    public async Task A_contract_that_is_new_since_the_run_is_found()
    {
        await using var tenant = await TownAsync();
        tenant.Sgp.State.AddSubscriber(503, "ANA", box: "CTO-1", port: 6, latitude: -27.5, longitude: -48.5);
        var told = await AskAsync(tenant, 503);

        Assert.True(told.Explanation.IsInSgp);
        Assert.Contains("All steps pass.", told.Rule);
    }

    [Theory]
    [InlineData("/clientes", "The contract is as of the run at ")]
    [InlineData("/onu/list", "What the ONU list says is as of the run at ")]
    public async Task An_SGP_that_fails_is_said_and_leaves_the_picture(string path, string line)
    {
        await using var tenant = await TownAsync();
        tenant.Sgp.Faults.Add(new() { PathContains = path, Status = 500, Times = int.MaxValue });
        var told = await AskAsync(tenant, 501);

        Assert.StartsWith(line, Assert.Single(told.Explanation.Failures).En, StringComparison.Ordinal);
        Assert.Contains(told.Sgp, l => l.StartsWith($"Not read: {line}", StringComparison.Ordinal));
        Assert.True(told.Explanation.IsInSgp);
        Assert.Contains("Box and port (ONU list): CTO-1 : 3", told.Sgp);
    }

    [Fact]
    public async Task A_map_that_fails_is_said_and_leaves_the_picture()
    {
        await using var tenant = await TownAsync();
        tenant.Ozmap.Options.ApiKey = "another";
        var told = await AskAsync(tenant, 501);

        var failure = Assert.Single(told.Explanation.Failures).En;
        Assert.StartsWith("The client is as of the run at ", failure, StringComparison.Ordinal);
        Assert.Contains("SgpOzmap:Ozmap:ApiKey", failure, StringComparison.Ordinal);
        Assert.True(told.Explanation.IsOnMap);
        Assert.Contains("Box and port: CTO-1 : 3", told.Map);
    }

    [Fact]
    public async Task What_the_run_wrote_is_seen()
    {
        await using var tenant = await TownAsync();
        Assert.Equal(1, (await tenant.Engine.RunOnceAsync(RunMode.Apply, Token)).Count(ChangeOutcome.Applied));
        Assert.Contains("done", new Told((await tenant.Explainer.ExplainAsync("", 502, ExplainReading.LastRun, Token))!).Next[0], StringComparison.Ordinal);

        var told = await AskAsync(tenant, 502);

        Assert.True(told.Explanation.IsOnMap);
        Assert.Equal(["Nothing to do."], told.Next);
    }

    private static async Task<Told> AskAsync(SimulatedTenant tenant, long contract)
        => new((await tenant.Explainer.ExplainAsync("", contract, ExplainReading.ContractNow, Token))!);

    /// <summary>501 is on the map as SGP says; 502 is to be created.</summary>
    private static async Task<SimulatedTenant> TownAsync(params string[] settings)
    {
        var tenant = await SimulatedTenant.StartAsync(["Features:CreateClients=true", .. settings]);
        var state = tenant.Ozmap.State;
        var splitter = state.AddSplitter(state.AddBox(state.AddProject("CENTRO"), "CTO-1", new(-27.5, -48.5)));
        state.AddSubscriber("501", "MARIA", splitter, 3, new SimCoordinates(-27.5, -48.5), potencyRead: -19.87);
        tenant.Sgp.State.AddSubscriber(501, "MARIA", box: "CTO-1", port: 3, latitude: -27.5, longitude: -48.5);
        tenant.Sgp.State.AddSubscriber(502, "JOANA LIMA", box: "CTO-1", port: 4, latitude: -27.5, longitude: -48.5);
        Assert.False((await tenant.Engine.RunOnceAsync(RunMode.Plan, Token)).HasFailed);
        return tenant;
    }
}
