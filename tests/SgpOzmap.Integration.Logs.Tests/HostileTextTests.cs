using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Tests.Support;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Tests;

/// <summary>What comes from SGP or OZmap is text, wherever it is shown.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = "<script>alert(\"x\")</script><img src=x onerror=alert('y')>&amp;";
    private const string Box = "CTO\"><svg onload=alert(1)>";

    public static TheoryData<string> Pages =>
    [
        "", "/{run}", "/{run}?text=" + Uri.EscapeDataString(Hostile) + "&box=" + Uri.EscapeDataString(Box), "/contracts/502", "/findings", "/findings/BoxNotFound", "/map", "/plans",
        "/plans/{digest}", "/%3Cimg%20src=x%20onerror=y%3E", "/findings/%3Cimg%20src=x%3E", "/plans/%3Cimg%20src=x%3E", "/{run}/undo", "/contracts?id=%3Cimg%20src=x%3E",
        "?tenant=%3Cimg%20src=x%3E&mode=%3Cimg%3E",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_text_becomes_markup(string page)
    {
        await using var server = await StartAsync();
        var answer = await server.GetAsync(LogsServer.Path + page
            .Replace("{run}", Uri.EscapeDataString(RunId), StringComparison.Ordinal)
            .Replace("{digest}", Held.Digest, StringComparison.Ordinal));

        Assert.DoesNotContain("<script>", answer.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", answer.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<svg onload", answer.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"><svg", answer.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>x", answer.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", answer.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_is_shown_as_it_is()
    {
        await using var server = await StartAsync();

        Assert.Contains(Hostile, (await server.GetAsync($"{LogsServer.Path}/{Uri.EscapeDataString(RunId)}")).Text, StringComparison.Ordinal);
        Assert.Contains(Box, (await server.GetAsync($"{LogsServer.Path}/map")).Text, StringComparison.Ordinal);
        Assert.Contains(Hostile, (await server.GetAsync($"{LogsServer.Path}/contracts/502")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_s_data_and_the_exports_carry_it_as_text()
    {
        await using var server = await StartAsync();

        using var map = JsonDocument.Parse((await server.GetAsync(LogsServer.Path + "/map/data")).Html);
        Assert.Equal(Box, map.RootElement.GetProperty("boxes")[0].GetProperty("name").GetString());

        var export = await server.GetAsync($"{LogsServer.Path}/{Uri.EscapeDataString(RunId)}/entries.json");
        Assert.DoesNotContain("<script", export.Html, StringComparison.Ordinal);
        using var entries = JsonDocument.Parse(export.Html);
        Assert.Contains(entries.RootElement.GetProperty("entries").EnumerateArray(), static e => e.TryGetProperty("error", out var error) && error.GetString() == Hostile);
        Assert.Equal("attachment; filename=sgpozmap-runb.json", export.Headers["Content-Disposition"].Split(';')[0] + ";" + export.Headers["Content-Disposition"].Split(';')[1]);
        Assert.Equal("nosniff", export.Headers["X-Content-Type-Options"]);
    }

    private const string RunId = "run<b>";

    private static async Task<LogsServer> StartAsync()
    {
        var held = Held.Run();
        var rename = held.Changes.First(static c => c.Change is Rename);
        var hostile = ((Rename)rename.Change) with { NameAfter = Hostile };
        var finding = new Finding { Code = FindingCode.BoxNotFound, Contract = 504, Message = new(Hostile, Hostile), Data = ImmutableSortedDictionary<string, string>.Empty.Add("box", Box).Add("nearest", Hostile) };
        var run = held with
        {
            RunId = RunId,
            Plan = SyncPlan.Restore(6, 4, [.. held.Changes.Select(c => c.Change.Id == hostile.Id ? hostile : c.Change)], [finding], []),
            Changes = [.. held.Changes.Select(c => c.Change.Id == hostile.Id ? new ChangeResult(hostile, ChangeOutcome.Failed, Hostile) : c)],
            Failures = [new(Hostile, Hostile)],
            Notes = [new(Hostile, Hostile)],
            Subjects = ImmutableDictionary<long, ContractSubject>.Empty.Add(502, new(Hostile, Box, 1, Hostile)).Add(501, new(Hostile, Box, 3, Hostile)).Add(504, new(Hostile, Box)),
        };
        var server = await LogsServer.StartAsync(new LogsSetup
        {
            Runs = [run],
            HeldPlans = [Held.Plan() with { LastRunId = RunId, DecidedBy = Hostile }],
            Snapshot = new("", run.StartedAt, [new() { Id = "b1", Name = Box, Project = Hostile, Coordinates = new(-23.5, -46.6), Ports = 8, UsedPorts = 4, VacantPorts = [2] }]),
        });
        server.Setup.Explainer.ExplainAsync("", 502, ExplainReading.LastRun, Arg.Any<CancellationToken>()).Returns(new ContractExplanation(
            "", 502, true, true, run.StartedAt, [new(new("SGP", "SGP"), [new(new(Hostile, Hostile), new(Hostile, Hostile)), new(new(Hostile, Hostile))])]));
        return server;
    }
}
