using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public abstract class RetentionTests(StorageProvider provider) : StoreTest(provider)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task What_is_too_old_goes_with_its_entries_and_its_journal_of_every_tenant()
    {
        var stores = Open(o => o.Retention.MaxAge = 30 * Day);
        foreach (var (id, tenant) in new[] { ("r1", "norte"), ("r2", "sul") })
        {
            await stores.Runs.AddRunAsync(Make.Run(id, tenant, Clock.Now), Stop);
            await stores.Journal.BeginAsync(id, await stores.LeaseAsync(tenant), [Make.Intent(Make.Status(2))], Stop);
        }

        await stores.Journal.BeginAsync("of no run", await stores.LeaseAsync(""), [Make.Intent(Make.Status(2))], Stop);
        Clock.Now += 31 * Day;
        await stores.Runs.AddRunAsync(Make.Run("r3", at: Clock.Now), Stop);

        Assert.Equal(["r3"], (await stores.Runs.GetRunsAsync(null, 10, Stop)).Select(r => r.RunId));
        Assert.Equal(["r3"], await stores.LookAsync((context, token) => context.Entries.Select(e => e.RunId).Distinct().ToListAsync(token)));
        Assert.Equal(0, await stores.LookAsync((context, token) => context.Journal.CountAsync(token)));
    }

    [Fact]
    public async Task Of_too_many_runs_the_oldest_that_wrote_nothing_go()
    {
        var stores = Open(o => o.Retention.MaxRuns = 2);
        await stores.Runs.AddRunAsync(Make.Run("wrote", at: Clock.Now), Stop);
        await stores.Runs.AddRunAsync(Make.Quiet("uncertain", Clock.Now), Stop);
        await stores.Journal.BeginAsync("uncertain", await stores.LeaseAsync(), [Make.Intent(Make.Status(2))], Stop);
        await stores.Runs.BeginRunAsync(Make.Quiet("unfinished", Clock.Now), Stop);
        await stores.Runs.AddRunAsync(Make.Quiet("sul", Clock.Now, "sul"), Stop);
        for (var i = 1; i <= 4; i++)
        {
            Clock.Now += 2 * TimeSpan.FromHours(1);
            await stores.Runs.AddRunAsync(Make.Quiet($"q{i}", Clock.Now), Stop);
        }

        Assert.Equal(["q3", "q4", "sul", "uncertain", "unfinished", "wrote"], (await stores.Runs.GetRunsAsync(null, 10, Stop)).Select(r => r.RunId).Order());
        Assert.Single(await stores.Journal.GetRunAsync("uncertain", Stop));
    }

    [Fact]
    public async Task It_looks_once_an_hour()
    {
        var stores = Open(o => o.Retention.MaxRuns = 1);
        for (var i = 1; i <= 3; i++)
            await stores.Runs.AddRunAsync(Make.Quiet($"q{i}", Clock.Now += TimeSpan.FromMinutes(1)), Stop);
        Assert.Equal(3, (await stores.Runs.GetRunsAsync(null, 10, Stop)).Count);

        await stores.Runs.AddRunAsync(Make.Quiet("q4", Clock.Now += TimeSpan.FromHours(1)), Stop);
        Assert.Equal(["q4"], (await stores.Runs.GetRunsAsync(null, 10, Stop)).Select(r => r.RunId));
    }

    [Fact]
    public async Task Plans_decided_long_ago_and_contracts_that_nobody_reads_go_too()
    {
        var stores = Open(o => o.Retention.MaxAge = 30 * Day);
        await stores.HeldPlans.HoldAsync(Make.Held("old", "r1"), Stop);
        await stores.HeldPlans.DecideAsync("norte", "old", HeldPlanState.Rejected, "ana", Clock.Now, Stop);
        await stores.HeldPlans.HoldAsync(Make.Held("waits", "r1"), Stop);
        await stores.Seen.MergeAsync("sul", Make.State(Clock.Now), [Make.Seen(1)], Stop);
        await stores.Seen.AddPageAsync("sul", Make.Reading(1, Clock.Now), [Make.Seen(2)], Stop);
        Clock.Now += 31 * Day;
        await stores.Seen.MergeAsync("norte", Make.State(Clock.Now), [Make.Seen(3)], Stop);

        await stores.Runs.AddRunAsync(Make.Quiet("r9", Clock.Now), Stop);

        Assert.Null(await stores.HeldPlans.FindAsync(null, "old", Stop));
        Assert.NotNull(await stores.HeldPlans.FindAsync(null, "waits", Stop));
        Assert.Null(await stores.Seen.FindAsync("sul", Stop));
        Assert.Null(await stores.Seen.FindReadingAsync("sul", Stop));
        Assert.Equal([3L], await stores.LookAsync((context, token) => context.SeenContracts.Select(c => c.Id).ToListAsync(token)));
    }

    [Fact]
    public async Task An_open_entry_stays_until_its_run_is_too_old()
    {
        var stores = Open(o => (o.Retention.MaxAge, o.Retention.MaxRuns) = (30 * Day, 1));
        await stores.Runs.BeginRunAsync(Make.Quiet("died", Clock.Now), Stop);
        await stores.Journal.BeginAsync("died", await stores.LeaseAsync(), [Make.Intent(Make.Remove(1))], Stop);
        Clock.Now += 29 * Day;
        await stores.Runs.AddRunAsync(Make.Quiet("q1", Clock.Now), Stop);
        await stores.Runs.AddRunAsync(Make.Quiet("q2", Clock.Now), Stop);
        Assert.Single(await stores.Journal.GetUnfinishedAsync("norte", Stop));

        Clock.Now += 2 * Day;
        await stores.Runs.AddRunAsync(Make.Quiet("q3", Clock.Now), Stop);
        Assert.Empty(await stores.Journal.GetUnfinishedAsync("norte", Stop));
    }
}

public sealed class SqliteRetentionTests() : RetentionTests(StorageProvider.Sqlite);

public sealed class PostgreSqlRetentionTests() : RetentionTests(StorageProvider.PostgreSql);
