using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>Several workers on one PostgreSQL, killed, frozen and started again at random: never do two runs of a tenant write at once.</summary>
public sealed class ClusterTests(ITestOutputHelper output)
{
    private const int Nodes = 3;
    private const int Tenants = 50;

    /// <summary>Seconds of the three-process run; longer campaigns set SGPOZMAP_CLUSTER_SECONDS.</summary>
    private static readonly TimeSpan Campaign = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("SGPOZMAP_CLUSTER_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 40);

    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("SGPOZMAP_CLUSTER_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20261126;

    [Fact]
    public async Task Three_workers_never_run_a_tenant_twice_at_once()
    {
        Assert.SkipWhen(TestDatabase.WhyNoPostgreSql() is not null, TestDatabase.WhyNoPostgreSql() ?? "");
        var token = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.PostgreSqlAsync();
        await using var cluster = await Cluster.StartAsync(Tenants, database, token);
        var hanging = cluster.OzmapOf("t00");
        var failing = cluster.OzmapOf("t01");
        hanging.Options.Latency = TimeSpan.FromMinutes(10);
        failing.Options.ApiKey = "withdrawn";

        var (kills, freezes) = await DisturbAsync(cluster, token);

        await using var services = Services(database);
        var runs = await services.GetRequiredService<IRunStore>().GetRunsAsync(null, int.MaxValue, token);
        var writing = new List<(RunReport Run, DateTimeOffset First, DateTimeOffset Last)>();
        foreach (var run in runs)
        {
            var entries = await services.GetRequiredService<IJournal>().GetRunAsync(run.RunId, token);
            if (entries.Count > 0)
                writing.Add((run, entries.Min(static e => e.IntendedAt), entries.Max(static e => e.IntendedAt)));
        }

        // Two runs overlap when one of them begins a write after the other has begun its first.
        var overlaps = writing.GroupBy(static w => w.Run.Tenant).SelectMany(static tenant => tenant.OrderBy(static w => w.First).Zip(tenant.OrderBy(static w => w.First).Skip(1)))
            .Where(static pair => pair.Second.First <= pair.First.Last)
            .Select(static pair => $"{pair.First.Run.Tenant}: {pair.First.Run.RunId} and {pair.Second.Run.RunId}")
            .ToList();
        var perTenant = cluster.Tenants.ToDictionary(static t => t, t => runs.Count(r => r.Tenant == t && r is { IsUnfinished: false, HasFailed: false }));
        var unfinished = runs.Count(static r => r.IsUnfinished);
        output.WriteLine(
            $"{Nodes} processes, {Tenants} tenants, {Campaign.TotalSeconds:0} s, seed {Seed}: {runs.Count} runs, {writing.Count} of them wrote, {unfinished} unfinished, "
            + $"{kills} kills, {freezes} freezes, overlaps = {overlaps.Count}; good runs of a healthy tenant: {perTenant.Values.Skip(2).Min()} to {perTenant.Values.Skip(2).Max()}");

        Assert.Empty(overlaps);
        Assert.True(kills > 0);
        Assert.True(unfinished > 0, "No kill met a run.");
        Assert.True(writing.Count > Tenants, $"Only {writing.Count} runs wrote.");

        // The two that hang and fail slow no other: every healthy tenant had its runs.
        Assert.Equal((0, 0), (perTenant["t00"], perTenant["t01"]));
        Assert.All(perTenant.Skip(2), static t => Assert.True(t.Value >= 2, $"{t.Key} had {t.Value} good runs."));
    }

    private async Task<(int Kills, int Freezes)> DisturbAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var nodes = new WorkerNode[Nodes];
        var (kills, freezes) = (0, 0);
        try
        {
            for (var i = 0; i < Nodes; i++)
                nodes[i] = WorkerNode.Start(cluster.Environment);
            var begun = TimeProvider.System.GetTimestamp();
            for (var turn = 0; TimeProvider.System.GetElapsedTime(begun) < Campaign; turn++)
            {
                cluster.Turn(suspended: turn % 2 == 0);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1500, 3500)), TimeProvider.System, cancellationToken);

                // Not before the processes are up: a start takes a few seconds.
                if (turn < 3)
                    continue;
                var victim = random.Next(Nodes);
                if (random.Next(3) == 0)
                {
                    // Frozen for longer than its leases last: it wakes up believing that it has them.
                    freezes++;
                    await nodes[victim].SignalAsync("STOP");
                    await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, cancellationToken);
                    await nodes[victim].SignalAsync("CONT");
                }
                else
                {
                    kills++;
                    await nodes[victim].DisposeAsync();
                    nodes[victim] = WorkerNode.Start(cluster.Environment);
                }
            }
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
        }

        return (kills, freezes);
    }

    private static ServiceProvider Services(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.ClearProviders());
        services.AddSgpOzmapIntegration().AddStorage(options =>
        {
            options.Provider = Enum.Parse<StorageProvider>(database.Provider);
            options.ConnectionString = database.ConnectionString;
        });
        return services.BuildServiceProvider();
    }
}
