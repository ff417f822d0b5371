using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Tests.Explaining;

/// <summary>Cancellations, updates, and contracts that one side does not know.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData(true, false, false, "Property: stays", "Port: stays occupied", "RemoveClient")]
    [InlineData(true, false, true, "Property: stays", "Port: is freed", "DisconnectPort")]
    [InlineData(true, true, false, "Property: goes with it", "Port: is freed", "RemoveProperty")]
    [InlineData(false, false, false, "Property: goes with it", "Port: is freed", "RemoveProperty")]
    public async Task Each_row_of_the_cancellations_says_what_goes(bool implanted, bool removes, bool disconnects, string property, string port, string kind)
    {
        await using var bench = new ExplainBench(
            "Features:CancelClients=true", $"Features:RemovePropertyCompletely={removes}", $"Features:DisconnectCancelledFromSplitterPort={disconnects}");
        var told = await bench.Contract(501, status: 3, label: "Cancelado").Client(501, but: c => c with { IsImplanted = implanted }).ExplainAsync(501);

        Assert.StartsWith("Counts as: cancellation", told.Rule[0], StringComparison.Ordinal);
        Assert.Contains($"Installed: {(implanted ? "yes" : "no")}", told.Rule);
        Assert.Contains(property, told.Rule);
        Assert.Contains(port, told.Rule);
        Assert.Contains(told.Rule, static l => l.StartsWith("Decided by: Contract cancelled; ", StringComparison.Ordinal));
        Assert.Contains(told.Next, static l => l.EndsWith("(destructive)", StringComparison.Ordinal));
        Assert.Contains((await bench.RunAsync()).Plan!.Changes, c => c.Kind.ToString() == kind);
    }

    [Fact]
    public async Task A_switched_off_cancellation_is_a_finding_and_says_what_it_would_do()
    {
        await using var bench = new ExplainBench();
        var told = await bench.Contract(501, status: 3, label: "Cancelado").Client(501).ExplainAsync(501);

        Assert.Contains("CancelClients is off: what follows only says what it would do.", told.Rule);
        Assert.Contains("Decided by: CancellationDisabled: The contract is cancelled, but CancelClients is off.", told.Rule);
        Assert.Equal("Finding: CancellationDisabled: The contract is cancelled, but CancelClients is off.", told.Next[0]);
        Assert.Contains("CancelClients: would remove the client; the property stays", told.Switches);
        Assert.Contains("CancelClients: without the finding CancellationDisabled", told.Switches);
    }

    [Fact]
    public async Task A_cancelled_contract_without_client_is_left_alone()
    {
        await using var bench = new ExplainBench("Features:CreateClients=true", "Features:CancelClients=true");
        var told = await bench.Contract(501, status: 3, label: "Cancelado").ExplainAsync(501);

        Assert.Equal("Counts as: nothing", told.Rule[0]);
        Assert.Equal(["Nothing to do."], told.Next);
    }

    [Fact]
    public async Task The_gate_says_what_it_would_hold_and_how_to_let_it_through()
    {
        await using var bench = new ExplainBench("Features:CancelClients=true", "Safety:MaxRemovals=0");
        var told = await bench.Contract(501, status: 3, label: "Cancelado").Client(501).ExplainAsync(501);

        Assert.Contains(told.Next, static l => l.StartsWith("Remove the client: is held: MaxRemovals: 1 removals; the limit MaxRemovals is 0. To apply it: --approve ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_says_of_each_value_what_becomes_of_it()
    {
        await using var bench = new ExplainBench("Features:UpdateName=false");
        var told = await bench
            .Contract(501, status: 4, label: "Suspenso", but: static c => c with { Name = "MARIA LIMA", PowerDbm = -21.5 })
            .Client(501, but: static c => c with { IsImplanted = false }, property: static p => p with { PowerDbm = -19 })
            .ExplainAsync(501);

        Assert.Equal(
            [
                "Counts as: update: the client is on the map",
                "Status: will be written: The contract is Suspenso in SGP.",
                "Installed: would be written, but ImplantClients is off: The contract is Suspenso in SGP, thus installed.",
                "Name: would be written, but UpdateName is off: The name in SGP is another; SGP wins.",
                "ONU: SGP gives none",
                "Power: will be written: SGP has another RX power reading.",
                "Coordinates: the same within the tolerance (CoordinateTolerance), or SGP's are not valid",
                "Box and port: nothing to change",
                "Decided by: The contract is Suspenso in SGP.",
                "Decided by: SGP has another RX power reading.",
            ],
            told.Rule);
        Assert.Equal(
            ["Set the status: The contract is Suspenso in SGP.", "Set the status: status: Ok → Error", "Write the power: SGP has another RX power reading.", "Write the power: power (dBm): -19.00 → -21.50"],
            told.Next);
    }

    [Fact]
    public async Task A_move_that_is_off_and_would_be_refused_says_both()
    {
        await using var bench = new ExplainBench();
        var told = await bench.Contract(501, port: 5).Client(501).Contract(502, port: 5).Client(502, port: 5).ExplainAsync(501);

        Assert.Contains(
            "Box and port: SGP names another place, and MoveChangedPorts is off; with it on: PortOccupiedByClient: Port 5 of the box \"CTO-1\" is occupied by client 502.", told.Rule);
        Assert.Equal(["Nothing to do."], told.Next);
        Assert.Contains("MoveChangedPorts: finding PortOccupiedByClient: Port 5 of the box \"CTO-1\" is occupied by client 502.", told.Switches);
    }

    [Fact]
    public async Task A_contract_that_nobody_knows_is_said_to_be_so()
    {
        await using var bench = new ExplainBench();
        var told = await bench.Contract(501).ExplainAsync(777);

        Assert.False(told.Explanation.IsInSgp);
        Assert.False(told.Explanation.IsOnMap);
        Assert.Contains("SGP did not return contract 777.", told.Sgp);
        Assert.Contains("No client on the map has this code.", told.Sgp);
        Assert.Equal(["Counts as: nothing: neither SGP nor the map knows the contract"], told.Rule);
        Assert.Equal(["Nothing to do."], told.Next);
    }

    [Fact]
    public async Task A_client_that_SGP_does_not_return_is_missing_and_never_cancelled()
    {
        await using var bench = new ExplainBench("Features:CancelClients=true");
        var told = await bench.Client(501).ExplainAsync(501);

        Assert.Equal((false, true), (told.Explanation.IsInSgp, told.Explanation.IsOnMap));
        Assert.Equal("Counts as: missing in SGP: never a cancellation", told.Rule[0]);
        Assert.Contains("Decided by: MissingInSgp: SGP did not return this contract. The client stays on the map: absence is no cancellation.", told.Rule);
        Assert.Equal("Nothing is written for this contract.", told.Next[^1]);
    }

    [Theory]
    [InlineData(false, ReadingKind.Full)]
    [InlineData(true, ReadingKind.Delta)]
    public async Task Of_an_incomplete_reading_absence_is_not_even_that(bool complete, ReadingKind kind)
    {
        await using var bench = new ExplainBench { IsComplete = complete, Kind = kind };
        var told = await bench.Client(501).ExplainAsync(501);

        Assert.Contains("The reading was not a complete one: that the contract is not in it does not mean that there is none.", told.Sgp);
        Assert.Contains("MissingInSgp is only said after a complete read of SGP; this was none. The client stays on the map.", told.Rule);
        Assert.Equal(["Nothing to do."], told.Next);
    }

    [Fact]
    public async Task Two_clients_of_one_code_are_both_shown_and_left_alone()
    {
        await using var bench = new ExplainBench();
        var told = await bench.Contract(501).Client(501).Unplaced(501).ExplainAsync(501);

        Assert.Equal(2, told.Map.Count(static l => l.StartsWith("Client: ", StringComparison.Ordinal)));
        Assert.Contains("The client sits in no property.", told.Map);
        Assert.Equal(["Counts as: nothing: the code is not unique on the map", "Decided by: DuplicateCode: 2 map clients have this code; none is touched."], told.Rule);
    }

    [Theory]
    [InlineData("Error", "Error: the client is ERROR on the map (StatusMapping:7)")]
    [InlineData("Ok", "Ok: the client is OK on the map (StatusMapping:7)")]
    [InlineData("Leave", "Leave: no status is written (StatusMapping:7)")]
    [InlineData("Cancel", "Cancel: the client leaves the map, if CancelClients is on (StatusMapping:7)")]
    public async Task The_effect_of_the_status_names_its_key(string effect, string line)
    {
        await using var bench = new ExplainBench($"StatusMapping:7={Enum.Parse<StatusEffect>(effect)}");
        var told = await bench.Contract(501, status: 7, label: "Ativo V. Reduzida").ExplainAsync(501);

        Assert.Contains("Status: 7 Ativo V. Reduzida", told.Sgp);
        Assert.Contains($"Effect: {line}", told.Sgp);
    }
}
