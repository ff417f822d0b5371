using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

/// <summary>The database says of a random run what the report itself says.</summary>
public abstract class SameAnswersTests(StorageProvider provider) : StoreTest(provider)
{
    private static readonly string[] Texts = ["jose", "ÍRIS conceicao", "100%", "d'avila", "\"z\"", "cto 12", "rename", "nao e possivel", "100%_ok", "1001", "setstatus", "x"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261126)]
    public async Task A_database_and_memory_answer_alike(int seed)
    {
        var memory = new InMemoryRunStore();
        var stores = Open();
        var reports = Enumerable.Range(0, 4).Select(i => SampleRun.Make($"r{i}", seed + i, 300, Make.Noon.AddHours(i * 7))).ToArray();
        foreach (var report in reports)
        {
            await memory.AddRunAsync(report, Stop);
            await stores.Runs.AddRunAsync(report, Stop);
        }

        // A third: the history of reports that the database gives back.
        IRunHistory[] histories = [new RunReportHistory(memory), stores.History, new RunReportHistory(stores.Runs)];
        var answers = new List<List<string>>();
        foreach (var history in histories)
            answers.Add(await AskAsync(history, reports[1]));

        Assert.True(answers[0].Count > 400);
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
    }

    private static async Task<List<string>> AskAsync(IRunHistory history, RunReport report)
    {
        List<string> said = [];
        var all = new EntryQuery { RunId = report.RunId };
        foreach (var query in Queries(all))
        {
            var page = await history.GetEntriesAsync(query, 3, 20, Stop);
            said.Add(FormattableString.Invariant($"{query with { RunId = "" }}: {page.Total}"));
            said.AddRange(page.Entries.Select(Make.Words));
        }

        await foreach (var entry in history.ReadEntriesAsync(all, Stop))
            said.Add(Make.Words(entry));
        var facets = await history.GetFacetsAsync(report.RunId, Stop);
        said.AddRange([.. Said(facets.Levels), .. Said(facets.Actions), .. Said(facets.Findings), .. Said(facets.Projects), .. Said(facets.Boxes)]);
        foreach (var contract in report.Subjects.Keys.Order().Take(20))
            said.AddRange((await history.GetStoryAsync(report.Tenant, contract, 5, Stop)).Select(Make.Words));
        said.AddRange(Said(await history.GetDaysAsync(null, Make.Noon, TimeSpan.FromHours(-3), Stop)));
        said.AddRange(Said(await history.GetFindingCountsAsync(report.Tenant, Make.Noon, Stop)));
        said.AddRange((await history.GetRunsAsync(new(), Stop)).Select(static r => FormattableString.Invariant(
            $"{r.RunId}|{r.Created}|{r.Updated}|{r.Removed}|{r.Planned}|{r.Applied}|{r.Failed}|{r.Held}|{r.Skipped}|{r.Findings}|{r.Withheld}|{r.Digest}|{r.HasFailed}|{r.StartedAt:O}|{r.Duration}")));
        return said;
    }

    private static IEnumerable<EntryQuery> Queries(EntryQuery all)
        =>
        [
            all,
            .. Enum.GetValues<EntryLevel>().Select(v => all with { Level = v }),
            .. Enum.GetValues<EntryType>().Select(v => all with { Type = v }),
            .. Enum.GetValues<ChangeKind>().Select(v => all with { Action = v }),
            .. Enum.GetValues<ChangeOutcome>().Select(v => all with { Outcome = v }),
            .. Enum.GetValues<FindingCode>().Select(v => all with { Finding = v, Level = EntryLevel.Warning }),
            .. Texts.Select(v => all with { Text = v }),
            .. Enumerable.Range(0, 20).Select(i => all with { Box = $"CTO {i}" }),
            all with { Project = "São José" },
            all with { Project = "100%_ok", Text = "cto" },
            all with { Contract = 1007 },
        ];

    private static IEnumerable<string> Said<T>(IEnumerable<T> values) => values.Select(static v => FormattableString.Invariant($"{v}"));
}

public sealed class SqliteSameAnswersTests() : SameAnswersTests(StorageProvider.Sqlite);

public sealed class PostgreSqlSameAnswersTests() : SameAnswersTests(StorageProvider.PostgreSql);
