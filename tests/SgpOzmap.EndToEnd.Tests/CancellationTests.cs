using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>What an explicit cancellation in SGP leaves on the map, for every combination of the two options and of implanted.</summary>
public sealed class CancellationTests
{
    public static TheoryData<bool, bool, bool, bool, bool> Matrix => new()
    {
        // implanted, remove property, disconnect → property stays, port stays occupied
        { true, false, false, true, true },
        { true, false, true, true, false },
        { true, true, false, false, false },
        { true, true, true, false, false },
        { false, false, false, false, false },
        { false, false, true, false, false },
        { false, true, false, false, false },
        { false, true, true, false, false },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_cancelled_client_leaves_property_and_port_as_the_matrix_says(
        bool implanted, bool removeProperty, bool disconnect, bool propertyStays, bool portStaysOccupied)
    {
        var town = new Town();
        town.Contract(501, status: 3);
        town.Client(501, port: 1, implanted);
        town.Contract(502, port: 2);
        town.Client(502, port: 2);
        await using var provider = await town.StartAsync(
            "Features:CancelClients=true",
            $"Features:RemovePropertyCompletely={removeProperty}",
            $"Features:DisconnectCancelledFromSplitterPort={disconnect}");

        var report = await provider.RunAsync();

        Assert.False(report.HasFailed);
        Assert.Null(town.Ozmap.FindClient("501"));
        Assert.Equal(propertyStays ? 2 : 1, town.Ozmap.Properties.Count);
        Assert.Equal(portStaysOccupied, !town.Splitter[1].IsFree);
        Assert.Equal("502", town.Splitter[2].Property?.Client?.Code);
        Assert.Equal(
            propertyStays && portStaysOccupied,
            report.Plan!.Findings.Any(f => f.Code == FindingCode.VacantPropertyHoldsPort && f.Contract == 501));
        Assert.Empty(provider.Ozmap.Requests.Unknown);
        Assert.Empty(provider.Sgp.Requests.Unknown);

        var before = provider.Writes;
        Assert.Empty((await provider.RunAsync()).Changes);
        Assert.Equal(before, provider.Writes);
    }

    [Fact]
    public async Task A_client_in_no_property_is_removed_alone()
    {
        var town = new Town();
        town.Contract(501, status: 3);
        town.Ozmap.AddClient("501", "ASSINANTE 501");
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Features:DisconnectCancelledFromSplitterPort=true");

        var report = await provider.RunAsync();

        Assert.Equal([ChangeKind.RemoveClient], report.Changes.Select(c => c.Change.Kind));
        Assert.Empty(town.Ozmap.Clients);
    }

    [Fact]
    public async Task A_contract_that_is_missing_is_never_a_cancellation()
    {
        var town = new Town();
        town.Contract(502, port: 2);
        town.Client(502, port: 2);
        town.Client(501, port: 1);
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Features:RemovePropertyCompletely=true");

        var report = await provider.RunAsync();

        Assert.Equal([FindingCode.MissingInSgp], report.Plan!.Findings.Select(f => f.Code));
        Assert.Equal(0, provider.Writes);
        Assert.NotNull(town.Ozmap.FindClient("501"));
    }

    [Fact]
    public async Task The_removal_is_noted_on_the_property_after_what_stands_there()
    {
        var town = new Town();
        town.Contract(501, status: 3);
        town.Client(501).Property!.Observation = "portão azul";
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Features:AnnotateRemoval=true");

        var report = await provider.RunAsync();

        Assert.All(report.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        var observation = Assert.Single(town.Ozmap.Properties).Observation;
        Assert.Matches(@"^portão azul\n\[SGP\] \d{4}-\d\d-\d\d contrato 501: ASSINANTE 501 removido$", observation);
    }
}
