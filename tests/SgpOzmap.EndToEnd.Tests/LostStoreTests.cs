using SgpOzmap.Integration.Runs;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>A store that goes away while a run writes: what cannot be journalled is not written, and the next run does the rest.</summary>
public sealed class LostStoreTests
{
    private const int Contracts = 6;

    [Fact]
    public async Task A_lost_PostgreSQL_stops_the_writing_and_the_next_run_does_the_rest()
    {
        Assert.SkipWhen(TestDatabase.WhyNoPostgreSql() is not null, TestDatabase.WhyNoPostgreSql() ?? "");
        await using var database = await TestDatabase.PostgreSqlAsync();
        var town = new Town();
        for (var i = 1; i <= Contracts; i++)
            town.Contract(500 + i, port: i);
        await using var provider = await town.StartAsync(
            "Features:CreateClients=true", "Ozmap:Concurrency=1", "Loop:LeaseDuration=00:00:03", "Storage:Provider=PostgreSql", "Storage:ConnectionString=" + database.ConnectionString);
        var creations = 0;
        provider.Ozmap.Requests.OnArrival = request =>
        {
            if (request.Method == "POST" && request.Path.EndsWith("/properties", StringComparison.Ordinal) && ++creations == 2)
                database.CutAsync().GetAwaiter().GetResult();
        };

        var report = await provider.RunAsync();

        // The second creation was under way: its intent stood. No third one was sent.
        Assert.Equal(2, creations);
        Assert.True(report.HasFailed);
        Assert.Equal([2, Contracts - 2], [report.Count(ChangeOutcome.Applied), report.Count(ChangeOutcome.Skipped)]);
        Assert.Equal(2, town.Ozmap.Clients.Count);
        Assert.Contains(report.Failures, static f => f.En.Contains("journal", StringComparison.Ordinal));

        Assert.True((await provider.RunAsync()).HasFailed);
        Assert.Equal(2, town.Ozmap.Clients.Count);

        await database.RestoreAsync();
        var next = await provider.RunAsync();
        Assert.False(next.HasFailed);
        Assert.Equal(Contracts - 2, next.Count(ChangeOutcome.Applied));
        Assert.Equal(Contracts, town.Ozmap.Clients.Count);
        Assert.Empty((await provider.RunAsync()).Changes);
    }
}
