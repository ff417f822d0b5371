using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.SampleWorker.Tests.Logs;

public sealed partial class LogsPageTests
{
    private const string Hostile = "<script>alert(\"x\")</script><img src=x onerror=alert('y')>&amp;";

    [Fact]
    public async Task TheListShowsRunsAndLinksToThem()
    {
        await using var server = await LogsServer.StartAsync([Scene.Failed(), Scene.Applied()]);
        var answer = await server.GetAsync(LogsServer.Path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/html; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.Contains($"href=\"{LogsServer.Path}/{Scene.Applied().RunId}\"", answer.Html, StringComparison.Ordinal);
        Assert.True(
            answer.Html.IndexOf(Scene.Failed().RunId, StringComparison.Ordinal) < answer.Html.IndexOf(Scene.Applied().RunId, StringComparison.Ordinal));
        Assert.Contains("class=\"tag bad\">failed<", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunWhoseProcessDiedIsNotCalledGood()
    {
        await using var server = await LogsServer.StartAsync([Scene.Applied() with { IsUnfinished = true }]);

        var html = (await server.GetAsync(LogsServer.Path)).Html;

        Assert.Contains("no end recorded", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">ok<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunShowsItsChangesAndFindings()
    {
        var rename = Scene.Planned().Changes.Single(static c => c.Change.Kind == ChangeKind.Rename).Change;
        var run = Scene.Applied(ChangeOutcome.Applied, new ChangeResult(rename, ChangeOutcome.Failed, "the map said no"));
        await using var server = await LogsServer.StartAsync([run]);
        var html = (await server.GetAsync($"{LogsServer.Path}/{run.RunId}")).Html;

        Assert.Contains($"<del>{Scene.OldName}</del> → <ins>{Scene.NewName}</ins>", html, StringComparison.Ordinal);
        Assert.Contains("<del>CTO-01 : 4</del> → <ins>CTO-01 : 6</ins>", html, StringComparison.Ordinal);
        Assert.Contains("the map said no", html, StringComparison.Ordinal);
        Assert.Contains("<code>BoxNotFound</code>", html, StringComparison.Ordinal);
        Assert.Contains("UpdateOnu", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatComesFromOutsideIsNeverMarkup()
    {
        var change = (Rename)Scene.Planned().Changes.Single(static c => c.Change.Kind == ChangeKind.Rename).Change;
        var hostile = change with { NameAfter = Hostile, NameBefore = Hostile + "2", Reason = new(Hostile, Hostile) };
        var run = Scene.Applied() with
        {
            RunId = "run<b>",
            Tenant = Hostile,
            Changes = [new ChangeResult(hostile, ChangeOutcome.Failed, Hostile)],
            Failures = [new(Hostile, Hostile)],
            Notes = [new(Hostile, Hostile)],
        };
        await using var server = await LogsServer.StartAsync([run]);

        foreach (var path in new[] { LogsServer.Path, $"{LogsServer.Path}/run%3Cb%3E", $"{LogsServer.Path}/%3Cimg%20src=x%20onerror=y%3E" })
        {
            var html = (await server.GetAsync(path)).Html;
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", html, StringComparison.OrdinalIgnoreCase);
        }

        var encoded = (await server.GetAsync($"{LogsServer.Path}/run%3Cb%3E")).Html;
        Assert.Contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;", encoded, StringComparison.Ordinal);
        Assert.Contains("&amp;amp;", encoded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/20261123T130000Z-0001")]
    [InlineData("/unknown")]
    public async Task EveryPageCarriesTheHeadersThatProtectIt(string page)
    {
        await using var server = await LogsServer.StartAsync([Scene.Applied()]);
        var answer = await server.GetAsync(LogsServer.Path + page);

        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        var policy = answer.Headers["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        // The browser applies the stylesheet only when its hash is the one allowed.
        var css = Style().Match(answer.Html).Groups[1].Value;
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownRunIsNotFound()
    {
        await using var server = await LogsServer.StartAsync([Scene.Applied()]);
        var answer = await server.GetAsync(LogsServer.Path + "/20200101T000000Z-ffff");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("20200101T000000Z-ffff", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "en", "Run ")]
    [InlineData("pt-BR,pt;q=0.9,en;q=0.8", "pt-BR", "Execução ")]
    [InlineData("en;q=0.5, pt;q=0.7", "pt-BR", "Execução ")]
    [InlineData("de, en", "en", "Run ")]
    [InlineData("de", "en", "Run ")]
    [InlineData("pt;q=0, en", "en", "Run ")]
    [InlineData("%%%;;q=x", "en", "Run ")]
    public async Task TheReaderChoosesTheLanguage(string? wanted, string tag, string title)
    {
        await using var server = await LogsServer.StartAsync([Scene.Applied()]);
        var html = (await server.GetAsync($"{LogsServer.Path}/{Scene.Applied().RunId}", language: wanted)).Html;

        Assert.Contains($"<html lang=\"{tag}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyStoreIsNoError()
    {
        await using var server = await LogsServer.StartAsync([]);

        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(LogsServer.Path)).Status);
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
