namespace SgpOzmap.Integration.Tests.Explaining;

public sealed class CreationTests
{
    private const string On = "Features:CreateClients=true";

    [Fact]
    public async Task A_creation_that_passes_shows_every_step_and_the_change()
    {
        await using var bench = new ExplainBench(On);
        var told = await bench.Contract(501, but: static c => c with { PowerDbm = -19.5 }).ExplainAsync(501);

        Assert.True(told.Explanation.IsInSgp);
        Assert.False(told.Explanation.IsOnMap);
        Assert.Equal(
            [
                "Counts as: creation: no client has this code",
                "1. passes: contracts of status Ativo are created (CreateStatuses)",
                "2. passes: SGP names CTO-1 : 4",
                "3. passes: there is exactly one box \"CTO-1\" on the map",
                "4. passes: the box is not a draft",
                "5. passes: the box has a service splitter",
                "6. passes: port 4 exists and is not blocked",
                "7. passes: nobody occupies the port",
                "8. passes: no contract of a lower number claims it",
                "9. passes: there is a place for the property",
                "All steps pass.",
                "Decided by: The contract has no client on the map.",
            ],
            told.Rule);
        Assert.Equal("Create the client: The contract has no client on the map.", told.Next[0]);
        Assert.Contains("Create the client: box and port: CTO-1 : 4", told.Next);
        Assert.Contains("Create the client: power (dBm): -19.50", told.Next);
        Assert.Equal(["No client on the map has the code 501.", "Box \"CTO-1\": exists; project CENTRO; 8 ports, 8 free", "Port 4 of \"CTO-1\": free"], told.Map);
    }

    [Fact]
    public async Task A_creation_that_is_switched_off_is_the_same_with_the_feature_named()
    {
        await using var bench = new ExplainBench();
        var told = await bench.Contract(501).ExplainAsync(501);

        Assert.Contains("CreateClients is off: what follows only says what it would do.", told.Rule);
        Assert.Contains("All steps pass.", told.Rule);
        Assert.Contains("Decided by: The contract has no client on the map. (CreateClients is off)", told.Rule);
        Assert.Equal(["Nothing to do."], told.Next);
        Assert.Contains("CreateClients: would create a client in CTO-1 : 4", told.Switches);
    }

    [Fact]
    public async Task No_box_in_SGP_fails_at_the_second_step()
    {
        await using var bench = new ExplainBench(On);
        await Fails(bench.Contract(501, box: null), 2, "NoAttachment", "2. fails: NoAttachment: SGP names no box for this contract.");
    }

    [Fact]
    public async Task Several_boxes_in_SGP_are_all_named()
    {
        await using var bench = new ExplainBench(On);
        bench.Contract(501, but: static c => c with { Attachments = c.Attachments.Add(new("CTO-9", 2, Rules.Contracts.AttachmentSource.OnuList)) });
        var told = await Fails(bench, 2, "SeveralAttachments", "2. fails: SeveralAttachments: SGP names more than one box or port: CTO-1 : 4 (Listing); CTO-9 : 2 (OnuList).");

        Assert.Contains("Box and port (listing): CTO-1 : 4", told.Sgp);
        Assert.Contains("Box and port (ONU list): CTO-9 : 2", told.Sgp);
        Assert.Contains("Box \"CTO-9\": is not on the map; similar: CTO-1", told.Map);
    }

    [Fact]
    public async Task A_box_that_is_not_there_fails_at_the_third_with_what_is_similar()
    {
        await using var bench = new ExplainBench(On);
        var told = await Fails(bench.Contract(501, box: "CTO-11"), 3, "BoxNotFound", "3. fails: BoxNotFound: There is no box \"CTO-11\" on the map. Similar: CTO-1.");
        Assert.Contains("Box \"CTO-11\": is not on the map; similar: CTO-1", told.Map);
    }

    [Fact]
    public async Task A_project_that_is_not_there_fails_before_the_box()
    {
        await using var bench = new ExplainBench(On, "Features:ConsiderProjectsOnCreate=true");
        await Fails(bench.Contract(501, but: static c => c with { PopName = "SUL" }), 3, "ProjectNotFound", "3. fails: ProjectNotFound: There is no project \"SUL\" on the map.");
    }

    [Fact]
    public async Task A_draft_a_blocked_port_one_out_of_range_and_one_of_the_network_each_fail_at_their_step()
    {
        await using var draft = new ExplainBench(On) { IsDraft = true };
        var told = await Fails(draft.Contract(501), 4, "BoxIsDraft", "4. fails: BoxIsDraft:");
        Assert.Contains("Box \"CTO-1\": exists; project CENTRO; 8 ports, 8 free; still in project (draft)", told.Map);

        await using var blocked = new ExplainBench(On) { Blocked = [4] };
        told = await Fails(blocked.Contract(501), 6, "PortBlocked", "6. fails: PortBlocked:");
        Assert.Contains("Port 4 of \"CTO-1\": blocked; free", told.Map);

        await using var beyond = new ExplainBench(On);
        told = await Fails(beyond.Contract(501, port: 9), 6, "PortOutOfRange", "6. fails: PortOutOfRange:");
        Assert.Contains("Port 9 of \"CTO-1\": does not exist", told.Map);

        await using var network = new ExplainBench(On) { Network = [4] };
        told = await Fails(network.Contract(501), 7, "PortUsedByNetwork", "7. fails: PortUsedByNetwork:");
        Assert.Contains("Port 4 of \"CTO-1\": used by the network (cascade)", told.Map);
    }

    [Fact]
    public async Task An_occupied_port_names_who_is_on_it()
    {
        await using var bench = new ExplainBench(On);
        var told = await Fails(bench.Contract(501).Contract(502).Client(502), 7, "PortOccupiedByClient", "7. fails: PortOccupiedByClient: Port 4 of the box \"CTO-1\" is occupied by client 502.");
        Assert.Contains("Port 4 of \"CTO-1\": client 502", told.Map);
    }

    [Fact]
    public async Task A_vacant_property_on_the_port_fails_unless_it_may_be_reused()
    {
        await using var bench = new ExplainBench(On);
        var told = await Fails(bench.Contract(501).Vacant(4), 7, "PortOccupiedByProperty", "7. fails: PortOccupiedByProperty:");
        Assert.Contains("ReuseVacantProperty: would create a client in the vacant property on CTO-1 : 4", told.Switches);
        Assert.Contains("ReuseVacantProperty: without the finding PortOccupiedByProperty", told.Switches);

        await using var reusing = new ExplainBench(On, "Features:ReuseVacantProperty=true");
        told = await reusing.Contract(501).Vacant(4).ExplainAsync(501);
        Assert.Contains("7. passes: a vacant property holds the port and takes the client", told.Rule);
        Assert.Contains("All steps pass.", told.Rule);
    }

    [Fact]
    public async Task The_higher_of_two_contracts_loses_the_port_and_is_told_to_whom()
    {
        await using var bench = new ExplainBench(On);
        var told = await bench.Contract(501).Contract(502).ExplainAsync(502);

        Assert.Contains("8. fails: PortClaimedTwice: Port 4 of the box \"CTO-1\" goes to contract 501.", told.Rule);
    }

    [Fact]
    public async Task No_place_fails_last_unless_the_box_gives_one()
    {
        await using var bench = new ExplainBench(On);
        var told = await Fails(bench.Contract(501, but: static c => c with { Places = [] }), 9, "NoCoordinates", "9. fails: NoCoordinates:");
        Assert.Contains("CreateClientsAroundBox: would create a client in CTO-1 : 4", told.Switches);
        Assert.Contains("CreateClientsAroundBox: without the finding NoCoordinates", told.Switches);
    }

    [Fact]
    public async Task A_box_without_splitter_gives_an_unconnected_client()
    {
        await using var bench = new ExplainBench(On) { HasSplitter = false };
        var told = await bench.Contract(501).ExplainAsync(501);

        Assert.Contains("5. passes: the box has no service splitter; the client stays unconnected", told.Rule);
        Assert.Contains("6. passes: there is a place for the property", told.Rule);
        Assert.Contains("Box \"CTO-1\": exists; project CENTRO; without service splitter", told.Map);
    }

    [Fact]
    public async Task A_port_that_a_cancellation_frees_says_after_what()
    {
        await using var bench = new ExplainBench(On, "Features:CancelClients=true", "Features:RemovePropertyCompletely=true");
        var told = await bench.Contract(501).Contract(502, status: 3, label: "Cancelado").Client(502).ExplainAsync(501);

        Assert.Contains("7. passes: the port is free after 502/RemoveProperty", told.Rule);
        Assert.Contains("Create the client: after: 502/RemoveProperty", told.Next);
    }

    [Theory]
    [InlineData(2, "Inativo", "1. fails: StatusNotCreated: Contracts of status Inativo are not created (CreateStatuses).")]
    [InlineData(0, "Novidade", "1. fails: UnknownStatus: The status \"Novidade\" is not in the status table; nothing is assumed.")]
    public async Task A_status_under_which_nothing_is_created_fails_first(int status, string label, string line)
    {
        await using var bench = new ExplainBench(On);
        var told = await bench.Contract(501, status: status, label: label).ExplainAsync(501);

        Assert.Equal(line, told.Rule[1]);
        Assert.DoesNotContain(told.Rule, static l => l.StartsWith("2.", StringComparison.Ordinal));
    }

    private static async Task<Told> Fails(ExplainBench bench, int step, string code, string line)
    {
        var told = await bench.ExplainAsync(501);
        Assert.Contains(told.Rule, l => l.StartsWith(line, StringComparison.Ordinal));
        Assert.Equal(step - 1, told.Rule.Count(static l => l.Contains(". passes: ", StringComparison.Ordinal)));
        Assert.Contains(told.Rule, l => l.StartsWith($"Decided by: {code}: ", StringComparison.Ordinal));
        Assert.Equal([$"Finding: {code}", "Nothing is written for this contract."], [told.Next[0][..$"Finding: {code}".Length], .. told.Next.Skip(1)]);
        return told;
    }
}
