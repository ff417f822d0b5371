using System.Globalization;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The number of requests that a run sends, counted by the simulators.</summary>
public sealed class ScaleTests
{
    [Fact]
    public async Task A_thousand_status_changes_take_at_most_25_writes()
    {
        var (sgp, ozmap) = Make(contracts: 1000, mapStatus: i => i % 2);
        foreach (var (contract, i) in sgp.Contracts.Select((c, i) => (c, i)))
            contract.SetStatus(i % 2 == 0 ? 4 : 1);
        await using var provider = await Provider.StartAsync(sgp, ozmap);

        var report = await provider.RunAsync();

        Assert.False(report.HasFailed);
        Assert.Equal(1000, report.Changes.Length);
        Assert.InRange(provider.Writes, 1, 25);
        Assert.All(ozmap.Clients.Select((c, i) => (c, i)), pair => Assert.Equal(1 - (pair.i % 2), pair.c.Status));
    }

    [Fact]
    public async Task Five_thousand_unchanged_contracts_take_no_request_each()
    {
        var (sgp, ozmap) = Make(contracts: 5000, mapStatus: _ => 0);
        await using var provider = await Provider.StartAsync(sgp, ozmap, "Features:CreateClients=true", "Features:CancelClients=true");

        var report = await provider.RunAsync();

        Assert.Empty(report.Changes);
        Assert.Equal(5000, report.Plan!.MatchedClientCount);
        Assert.Equal(0, provider.Writes);

        // 50 pages of customers; 50 of clients, 50 of properties, and boxes, splitters and projects, each list with its last page.
        Assert.InRange(provider.Sgp.Requests.All.Count, 50, 60);
        Assert.InRange(provider.Ozmap.Requests.All.Count, 100, 130);
        Assert.Equal(provider.Sgp.Requests.All.Count, report.SgpRequests);
        Assert.Equal(provider.Ozmap.Requests.All.Count, report.OzmapRequests);
    }

    private static (SgpState Sgp, OzmapState Ozmap) Make(int contracts, Func<int, int> mapStatus)
    {
        var (sgp, ozmap) = (new SgpState(), new OzmapState());
        var project = ozmap.AddProject("CENTRO");
        SimSplitter? splitter = null;
        for (var i = 0; i < contracts; i++)
        {
            var port = (i % 16) + 1;
            var box = string.Create(CultureInfo.InvariantCulture, $"CTO-{i / 16:000}");
            if (port == 1)
                splitter = ozmap.AddSplitter(ozmap.AddBox(project, box, new SimCoordinates(-27.59, -48.54)), ports: 16);
            var name = string.Create(CultureInfo.InvariantCulture, $"ASSINANTE {i}");
            sgp.AddSubscriber(1000 + i, name, 1, box, port, "-19.87", -27.59, -48.54);
            ozmap.AddSubscriber(
                (1000 + i).ToString(CultureInfo.InvariantCulture), name, splitter!, port, new SimCoordinates(-27.59, -48.54), mapStatus(i), potencyRead: -19.87);
        }

        return (sgp, ozmap);
    }
}
