using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>Mass removals wait; everything else goes on.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task More_removals_than_allowed_are_held_with_what_depends_on_them()
    {
        var town = new Town();
        for (var port = 1; port <= 6; port++)
        {
            town.Contract(500 + port, status: 3, port: port);
            town.Client(500 + port, port);
        }

        town.Contract(507, status: 4, port: 7);
        town.Client(507, port: 7);
        town.Contract(600, port: 1);
        town.Contract(601, port: 8);
        await using var provider = await town.StartAsync(
            "Features:CancelClients=true", "Features:CreateClients=true", "Features:DisconnectCancelledFromSplitterPort=true");

        var report = await provider.RunAsync();

        Assert.True(report.Gate!.IsHeld);
        Assert.Equal([GateReasonCode.MaxRemovalsPercent], report.Gate.Reasons.Select(r => r.Code));
        Assert.All(report.Changes.Where(c => c.Change.Contract is <= 506 or 600), c => Assert.Equal(ChangeOutcome.Held, c.Outcome));
        Assert.All(report.Changes.Where(c => c.Change.Contract is 507 or 601), c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.Equal(8, town.Ozmap.Clients.Count);
        Assert.Equal(1, town.Ozmap.FindClient("507")!.Status);
        Assert.NotEmpty(report.Plan!.Digest);
    }

    [Fact]
    public async Task A_suspiciously_small_answer_holds_and_is_not_remembered()
    {
        var town = new Town();
        for (var port = 1; port <= 8; port++)
        {
            town.Contract(500 + port, port: port);
            town.Client(500 + port, port);
        }

        await using var provider = await town.StartAsync("Features:CancelClients=true");
        Assert.False((await provider.RunAsync()).Gate!.IsHeld);

        int[] hidden = [3, 4, 5];
        foreach (var port in hidden)
            town.Sgp.RemoveContract(500 + port);
        town.Sgp.Contracts.Single(c => c.Id == 501).SetStatus(3);
        for (var run = 0; run < 2; run++)
        {
            var report = await provider.RunAsync();
            Assert.Equal([GateReasonCode.MinContractsPercent], report.Gate!.Reasons.Select(r => r.Code));
            Assert.NotNull(town.Ozmap.FindClient("501"));
        }

        foreach (var port in hidden)
            town.Contract(500 + port, port: port);
        Assert.False((await provider.RunAsync()).Gate!.IsHeld);
        Assert.Null(town.Ozmap.FindClient("501"));
    }
}
