using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Tests.History;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

/// <summary>A run of 100,000 entries. Times are told and not asserted; what is asserted is what comes and, in SQLite, that an index is used.</summary>
public abstract class HistoryLoadTests(StorageProvider provider) : StoreTest(provider)
{
    private const int Entries = 100_000;

    private static readonly EntryQuery All = new() { RunId = "r1" };

    [Fact]
    public async Task A_run_of_100000_entries_is_looked_through()
    {
        var report = SampleRun.Make("r1", 3, Entries);
        var expected = RunEntries.Of(report);
        var stores = Open();
        await stores.Check.CheckAsync(Stop);
        await TimeAsync("write", async () =>
        {
            await stores.Runs.AddRunAsync(report, Stop);
            return Entries;
        });
        await stores.Runs.AddRunAsync(SampleRun.Make("r0", 4, 5_000, Make.Noon.AddHours(-1)), Stop);

        foreach (var skip in new[] { 0, Entries / 2, Entries - 50 })
        {
            var page = await PageAsync($"page at {skip}", All, skip);
            Assert.Equal(Enumerable.Range(skip, 50), page.Entries.Select(static e => e.Ordinal));
        }

        foreach (var (name, query, isOf) in Filters(expected))
        {
            var all = expected.Where(isOf).Select(static e => e.Ordinal).ToList();
            var first = await PageAsync(name, query, 0);
            Assert.Equal((all.Count, all.Take(50)), (first.Total, first.Entries.Select(static e => e.Ordinal)), Same);
            var last = await PageAsync(name + ", last page", query, Math.Max(0, all.Count - 50));
            Assert.Equal(all.Skip(Math.Max(0, all.Count - 50)), last.Entries.Select(static e => e.Ordinal));
        }

        var facets = await TimeAsync("facets", () => stores.History.GetFacetsAsync("r1", Stop));
        Assert.Equal(Entries, facets.Levels.Sum(static l => l.Value));
        Assert.Equal(Entries, facets.Actions.Sum(static a => a.Value) + facets.Findings.Sum(static f => f.Value));
        Assert.NotEmpty(await TimeAsync("story", () => stores.History.GetStoryAsync("norte", expected[77].Contract, 100, Stop)));
        Assert.NotEmpty(await TimeAsync("days", () => stores.History.GetDaysAsync(null, Make.Noon.AddDays(-30), TimeSpan.Zero, Stop)));
        Assert.NotEmpty(await TimeAsync("finding counts", () => stores.History.GetFindingCountsAsync("norte", Make.Noon.AddDays(-30), Stop)));
        Assert.Equal(2, (await TimeAsync("runs", () => stores.History.GetRunsAsync(new(), Stop))).Count);
        Assert.Equal(Entries, await TimeAsync("read all", async () =>
        {
            var read = 0;
            await foreach (var entry in stores.History.ReadEntriesAsync(All, Stop))
                Assert.Equal(read++, entry.Ordinal);
            return read;
        }));
        if (!IsPostgreSql)
            await PlansAsync(stores);

        Task<RunEntryPage> PageAsync(string name, EntryQuery query, int skip) => TimeAsync(name, () => stores.History.GetEntriesAsync(query, skip, 50, Stop));
    }

    private static bool Same((int Total, IEnumerable<int> Ordinals) expected, (int Total, IEnumerable<int> Ordinals) found)
        => expected.Total == found.Total && expected.Ordinals.SequenceEqual(found.Ordinals);

    private static (string Name, EntryQuery Query, Func<RunEntry, bool> IsOf)[] Filters(IReadOnlyList<RunEntry> entries) =>
    [
        ("level Error", All with { Level = EntryLevel.Error }, static e => e.Level == EntryLevel.Error),
        ("level Warning", All with { Level = EntryLevel.Warning }, static e => e.Level == EntryLevel.Warning),
        ("type Finding", All with { Type = EntryType.Finding }, static e => e.Type == EntryType.Finding),
        ("action MovePort", All with { Action = ChangeKind.MovePort }, static e => e.Change?.Kind == ChangeKind.MovePort),
        ("outcome Applied", All with { Outcome = ChangeOutcome.Applied }, static e => e.Outcome == ChangeOutcome.Applied),
        ("finding NoPort", All with { Finding = FindingCode.NoPort }, static e => e.Finding?.Code == FindingCode.NoPort),
        ("contract", All with { Contract = entries[4711].Contract }, e => e.Contract == entries[4711].Contract),
        ("box", All with { Box = "CTO 12" }, static e => e.Subject.Box == "CTO 12"),
        ("project", All with { Project = "Centro" }, static e => e.Subject.Project == "Centro"),
        ("text, many", All with { Text = "cto" }, static e => RunEntries.SearchText(e, true).Contains("cto", StringComparison.Ordinal)),
        ("text, few", All with { Text = "josé silva 10477" }, static e => RunEntries.SearchWords("josé silva 10477").All(RunEntries.SearchText(e, true).Contains)),
        ("text, none", All with { Text = "nobody" }, static _ => false),
        ("level, project, action and text", All with { Level = EntryLevel.Error, Project = "Praia", Action = ChangeKind.MovePort, Text = "cto" },
            static e => e is { Level: EntryLevel.Error, Change.Kind: ChangeKind.MovePort, Subject.Project: "Praia" }),
    ];

    private static async Task<T> TimeAsync<T>(string name, Func<Task<T>> work)
    {
        var begun = Stopwatch.GetTimestamp();
        var result = await work();
        TestContext.Current.TestOutputHelper!.WriteLine($"{Stopwatch.GetElapsedTime(begun).TotalMilliseconds,9:0.0} ms  {name}");
        return result;
    }

    private static async Task PlansAsync(Stores stores)
    {
        (string Index, EntryQuery Query)[] queries =
        [
            ("sqlite_autoindex_run_entries_1", All),
            ("IX_run_entries_run_id_level_ordinal", All with { Level = EntryLevel.Error }),
            ("IX_run_entries_run_id_type_name_ordinal", All with { Finding = FindingCode.NoPort }),
            ("IX_run_entries_run_id_contract_ordinal", All with { Contract = 1007 }),
            ("IX_run_entries_run_id_box_ordinal", All with { Box = "CTO 12" }),
            ("IX_run_entries_run_id_project_ordinal", All with { Project = "Centro" }),
        ];
        foreach (var (index, query) in queries)
        {
            var plan = await stores.LookAsync(async (context, token) =>
            {
                await using var command = StoredQuery.Command(context, Runs.StoredEntries.Of(context, query).OrderBy(static e => e.Ordinal).Skip(100).Take(50));
                return await StoredQuery.PlanAsync(command, token);
            });
            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }
}

public sealed class SqliteHistoryLoadTests() : HistoryLoadTests(StorageProvider.Sqlite);

public sealed class PostgreSqlHistoryLoadTests() : HistoryLoadTests(StorageProvider.PostgreSql);
