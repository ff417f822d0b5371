using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.SampleWorker.Tests.Logs;

public sealed partial class LogsPagingTests
{
    [Theory]
    [InlineData("", 1000, 1099, false, true)]
    [InlineData("?page=2", 1100, 1199, true, true)]
    [InlineData("?page=3", 1200, 1248, true, false)]
    [InlineData("?page=99", 1200, 1248, true, false)]
    [InlineData("?page=99999999999999999999", 1000, 1099, false, true)]
    [InlineData("?page=0", 1000, 1099, false, true)]
    [InlineData("?page=-1", 1000, 1099, false, true)]
    [InlineData("?page=x", 1000, 1099, false, true)]
    public async Task ARunHasAHundredEntriesAPage(string query, int first, int last, bool hasPrevious, bool hasNext)
    {
        // 249 changes and the one finding of the scene.
        var run = RunOf(249);
        await using var server = await LogsServer.StartAsync([run]);
        var html = (await server.GetAsync($"{LogsServer.Path}/{run.RunId}{query}")).Html;

        Assert.Equal(Enumerable.Range(first, last - first + 1), Contracts().Matches(html).Select(static m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.Equal(hasPrevious, html.Contains("rel=\"prev\"", StringComparison.Ordinal));
        Assert.Equal(hasNext, html.Contains("rel=\"next\"", StringComparison.Ordinal));
        Assert.Equal(last == 1248, html.Contains("<code>BoxNotFound</code>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFullLastPageHasNoNext()
    {
        var run = RunOf(99);
        await using var server = await LogsServer.StartAsync([run]);
        var html = (await server.GetAsync($"{LogsServer.Path}/{run.RunId}")).Html;

        Assert.Contains("<code>BoxNotFound</code>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheListHasAHundredRunsAPage()
    {
        var runs = Enumerable.Range(0, 101).Select(static i => Scene.Failed() with { RunId = $"run-{i:000}" }).ToList();
        await using var server = await LogsServer.StartAsync(runs);
        var one = (await server.GetAsync(LogsServer.Path)).Html;
        var two = (await server.GetAsync(LogsServer.Path + "?page=2")).Html;

        Assert.Contains("run-099", one, StringComparison.Ordinal);
        Assert.DoesNotContain("run-100", one, StringComparison.Ordinal);
        Assert.Contains("?page=2", one, StringComparison.Ordinal);
        Assert.Contains("run-100", two, StringComparison.Ordinal);
        Assert.DoesNotContain("run-099", two, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(LogsServer.Path + "?page=1000000")).Status);
    }

    private static RunReport RunOf(int changes)
    {
        var rename = Scene.Planned().Changes.Single(static c => c.Change.Kind == ChangeKind.Rename).Change;
        return Scene.Applied() with
        {
            Changes = [.. Enumerable.Range(1000, changes).Select(id => new ChangeResult(rename with { Contract = id }, ChangeOutcome.Applied))],
        };
    }

    [GeneratedRegex("<td class=\"number\">(1[0-9]{3})</td>")]
    private static partial Regex Contracts();
}
