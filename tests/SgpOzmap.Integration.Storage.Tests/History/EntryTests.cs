using System.Collections.Immutable;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

public abstract class EntryTests(StorageProvider? provider) : HistoryTest(provider)
{
    private static readonly EntryQuery All = new() { RunId = "r1" };

    [Fact]
    public async Task Entries_are_changes_findings_and_withheld_changes_in_this_order()
    {
        await AddAsync(Make.Run("r1"), Make.Run("r2"));

        var page = await History.GetEntriesAsync(All, 0, 100, Stop);

        Assert.Equal(
            ["0 Change Warning Held", "1 Change Warning Held", "2 Change Info Applied", "3 Change Error Failed", "4 Finding Warning ", "5 Finding Warning ", "6 Withheld Info "],
            page.Entries.Select(static e => $"{e.Ordinal} {e.Type} {e.Level} {e.Outcome}"));
        Assert.Equal(RunEntries.Of(Make.Run("r1")).Select(Make.Words), page.Entries.Select(Make.Words));
        Assert.Equal(7, page.Total);
    }

    [Fact]
    public async Task An_entry_says_whom_and_where_and_when_it_was_settled()
    {
        await AddAsync(Make.Run("r1"));

        var entries = (await History.GetEntriesAsync(All, 0, 100, Stop)).Entries;

        Assert.Equal(new ContractSubject(Make.Name, "CTO 1", 3, "Centro"), entries[0].Subject);
        Assert.Equal(new ContractSubject(Make.Name, "CTO 2", 4), entries[2].Subject);
        Assert.Equal(Make.Noon.AddSeconds(50), entries[2].At);
        Assert.Equal(Make.Noon, entries[0].At);
        Assert.Equal("400: recusado", entries[3].Error);
        Assert.Equal(new ContractSubject(null, "CTO 9", null, "Praia"), entries[4].Subject);
        Assert.Equal(Feature.UpdateName, entries[6].Feature);
    }

    [Fact]
    public async Task Each_filter_finds_what_it_names()
    {
        await AddAsync(Make.Run("r1"), Make.Run("r2"));

        Assert.Equal([0, 1, 4, 5], await FindAsync(All with { Level = EntryLevel.Warning }));
        Assert.Equal([6], await FindAsync(All with { Type = EntryType.Withheld }));
        Assert.Equal([3, 6], await FindAsync(All with { Action = ChangeKind.Rename }));
        Assert.Equal([0, 1], await FindAsync(All with { Outcome = ChangeOutcome.Held }));
        Assert.Equal([4, 5], await FindAsync(All with { Finding = FindingCode.BoxNotFound }));
        Assert.Empty(await FindAsync(All with { Finding = FindingCode.NoPort }));
        Assert.Equal([0, 1], await FindAsync(All with { Contract = 1 }));
        Assert.Equal([4, 5], await FindAsync(All with { Box = "CTO 9" }));
        Assert.Empty(await FindAsync(All with { Box = "cto 9" }));
        Assert.Equal([4, 5, 6], await FindAsync(All with { Project = "Praia" }));
        Assert.Equal(7, (await FindAsync(All with { Box = "", Project = "", Text = "  " })).Count);
        Assert.Empty(await FindAsync(new() { RunId = "none" }));
    }

    [Fact]
    public async Task Filters_together_find_what_all_of_them_find()
    {
        await AddAsync(Make.Run("r1"));

        Assert.Equal([6], await FindAsync(All with { Action = ChangeKind.Rename, Type = EntryType.Withheld, Level = EntryLevel.Info, Project = "Praia", Contract = 8, Text = "rename" }));
        Assert.Empty(await FindAsync(All with { Action = ChangeKind.Rename, Outcome = ChangeOutcome.Held }));
        Assert.Empty(await FindAsync(All with { Action = ChangeKind.Rename, Finding = FindingCode.BoxNotFound }));
        Assert.Equal([3], await FindAsync(All with { Level = EntryLevel.Error, Outcome = ChangeOutcome.Failed, Type = EntryType.Change }));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_tell_the_total()
    {
        var plan = SyncPlan.Restore(1234, 0, [], [.. Enumerable.Range(1, 1234).Select(i => Make.Finding(i))], []);
        await AddAsync(Make.Quiet("r1", Make.Noon) with { Plan = plan });

        var pages = new List<RunEntryPage>();
        for (var skip = 0; skip < 1300; skip += 100)
            pages.Add(await History.GetEntriesAsync(All, skip, 100, Stop));

        Assert.All(pages, static p => Assert.Equal(1234, p.Total));
        Assert.Equal(Enumerable.Range(0, 1234), pages.SelectMany(static p => p.Entries).Select(static e => e.Ordinal));
        Assert.Empty((await History.GetEntriesAsync(All, 0, 0, Stop)).Entries);
        Assert.Equal(1234, (await History.GetEntriesAsync(All, int.MaxValue, int.MaxValue, Stop)).Total);
        Assert.Equal(1234, (await FindCountAsync(All)).Count);
        Assert.Equal(1234, (await FindCountAsync(All with { Text = "cto" })).Count);
    }

    [Fact]
    public async Task Facets_count_what_the_filters_find()
    {
        await AddAsync(Make.Run("r1"), Make.Run("r2"));

        var facets = await History.GetFacetsAsync("r1", Stop);

        Assert.Equal([new(EntryLevel.Info, 2), new(EntryLevel.Warning, 4), new(EntryLevel.Error, 1)], facets.Levels);
        Assert.Equal(
            [new(ChangeKind.RemoveProperty, 1), new(ChangeKind.AnnotateProperty, 1), new(ChangeKind.SetStatus, 1), new(ChangeKind.Rename, 2)], facets.Actions);
        Assert.Equal([new(FindingCode.BoxNotFound, 2)], facets.Findings);
        Assert.Equal([new("Centro", 2), new("Praia", 3)], facets.Projects);
        Assert.Equal([new("CTO 1", 2), new("CTO 9", 2), new("CTO 2", 1), new("CTO 8", 1)], facets.Boxes);
        var none = await History.GetFacetsAsync("none", Stop);
        Assert.True(none.Levels.IsEmpty && none.Actions.IsEmpty && none.Findings.IsEmpty && none.Projects.IsEmpty && none.Boxes.IsEmpty);
    }

    [Fact]
    public async Task No_more_than_500_boxes_are_counted_those_with_the_most_first()
    {
        var findings = Enumerable.Range(0, 1100).Select(i => Make.Finding(i) with { Data = ImmutableSortedDictionary<string, string>.Empty.Add("box", $"CTO {(i < 1000 ? i : 999)}") });
        await AddAsync(Make.Quiet("r1", Make.Noon) with { Plan = SyncPlan.Restore(1100, 0, [], [.. findings], []) });

        var boxes = (await History.GetFacetsAsync("r1", Stop)).Boxes;

        Assert.Equal(500, boxes.Length);
        Assert.Equal(new("CTO 999", 101), boxes[0]);
    }

    [Fact]
    public async Task A_plan_without_results_is_shown_as_it_is()
    {
        await AddAsync(Make.Run("r1") with { Changes = [] });

        var page = await History.GetEntriesAsync(All, 0, 100, Stop);

        Assert.Equal(7, page.Total);
        Assert.All(page.Entries, static e => Assert.Null(e.Outcome));
        Assert.Equal([EntryLevel.Info], page.Entries.Where(static e => e.Type == EntryType.Change).Select(static e => e.Level).Distinct());
    }

    [Fact]
    public async Task Changes_of_earlier_runs_beside_the_plan_are_entries_once()
    {
        var run = Make.Run("r1");
        var late = Make.Annotate(77) with { DependsOn = [] };
        await AddAsync(run with { Changes = run.Changes.Insert(0, new(late, ChangeOutcome.Applied)) });
        await AddAsync(Make.Run("r2") with { Changes = [.. run.Changes.Reverse()] });

        Assert.Equal(8, (await FindAsync(All)).Count);
        Assert.Equal([77, 1, 1, 2, 3, 7, 9, 8], (await History.GetEntriesAsync(All, 0, 100, Stop)).Entries.Select(static e => (int)e.Contract));
        Assert.Equal([3, 2, 1, 1, 7, 9, 8], (await History.GetEntriesAsync(new() { RunId = "r2" }, 0, 100, Stop)).Entries.Select(static e => (int)e.Contract));
        Assert.Equal(Make.Words(Make.Run("r2") with { Changes = [.. run.Changes.Reverse()] }), Make.Words((await Runs.FindRunAsync("r2", Stop))!));
        Assert.Equal(3, (await History.GetFacetsAsync("r1", Stop)).Actions.Where(static a => a.Key is ChangeKind.AnnotateProperty or ChangeKind.RemoveProperty).Sum(static a => a.Value));
    }

    [Fact]
    public async Task An_undo_tells_whom_and_where_by_what_is_undone()
    {
        var undo = new RevertChange { Contract = 1, Reason = Make.Text("desfazer"), Reverted = Make.Remove(1), Entry = 42 };
        await AddAsync(Make.Quiet("r1", Make.Noon) with { Mode = RunMode.Undo, UndoOf = "r0", Plan = null, Changes = [new(undo, ChangeOutcome.Applied) { At = Make.Noon.AddSeconds(1) }] });

        var entry = Assert.Single((await History.GetEntriesAsync(All with { Text = "maria", Box = "CTO 1" }, 0, 10, Stop)).Entries);

        Assert.Equal(new ContractSubject(Make.Name, "CTO 1", 3), entry.Subject);
        Assert.Equal(Make.Noon.AddSeconds(1), entry.At);
        Assert.Equal([new(ChangeKind.Revert, 1)], (await History.GetFacetsAsync("r1", Stop)).Actions);
    }

    [Fact]
    public async Task A_run_under_way_has_what_it_began_with()
    {
        await Runs.BeginRunAsync(new() { RunId = "r1", Tenant = "norte", Mode = RunMode.Apply, StartedAt = Make.Noon }, Stop);

        Assert.Equal(0, (await History.GetEntriesAsync(All, 0, 10, Stop)).Total);
        Assert.True((await History.FindRunAsync("r1", Stop))!.IsUnfinished);

        await AddAsync(Make.Run("r1"));
        Assert.Equal(7, (await History.GetEntriesAsync(All, 0, 10, Stop)).Total);
    }

    private async Task<List<int>> FindCountAsync(EntryQuery query)
    {
        List<int> found = [];
        await foreach (var entry in History.ReadEntriesAsync(query, Stop))
            found.Add(entry.Ordinal);
        Assert.Equal((await History.GetEntriesAsync(query, 0, 1, Stop)).Total, found.Count);
        return found;
    }
}

public sealed class InMemoryEntryTests() : EntryTests(null);

public sealed class SqliteEntryTests() : EntryTests(StorageProvider.Sqlite);

public sealed class PostgreSqlEntryTests() : EntryTests(StorageProvider.PostgreSql);
