using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Configuration;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.History;

public sealed class RunReportHistoryTests
{
    private static readonly RunReport Report = new()
    {
        RunId = "r1",
        Tenant = "",
        Mode = RunMode.Apply,
        StartedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
        Changes = [new(Make.Status(1), ChangeOutcome.Applied)],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_store_of_ones_own_it_reads_the_runs_in_memory()
    {
        await using var provider = Registered.From(Registered.Minimum).BuildServiceProvider();
        await provider.GetRequiredService<IRunStore>().AddRunAsync(Report, Token);

        Assert.Equal("r1", (await provider.GetRequiredService<IRunHistory>().FindRunAsync("r1", Token))!.RunId);
        Assert.IsType<InMemoryMapSnapshotStore>(provider.GetRequiredService<IMapSnapshotStore>());
    }

    [Fact]
    public async Task With_a_run_store_of_ones_own_it_reads_that()
    {
        var runs = Substitute.For<IRunStore>();
        runs.GetRunsAsync(null, 0, Token).ReturnsForAnyArgs([Report]);
        var services = Registered.From(Registered.Minimum);
        services.AddSingleton(runs);
        await using var provider = services.BuildServiceProvider();

        Assert.Single(await provider.GetRequiredService<IRunHistory>().GetStoryAsync("", 1, 10, Token));
        await runs.Received(1).GetRunsAsync("", 1000, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_history_of_ones_own_stays()
    {
        var history = Substitute.For<IRunHistory>();
        var services = new ServiceCollection();
        services.AddSingleton(history);
        services.AddSgpOzmapIntegration(Registered.Section([.. Registered.Minimum]));
        await using var provider = services.BuildServiceProvider();

        Assert.Same(history, provider.GetRequiredService<IRunHistory>());
    }
}
