using System.Text.Json;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;
using SgpOzmap.Testing;

namespace SgpOzmap.SampleWorker.Tests.Running;

/// <summary>--doctor of the whole worker inside the test, over real HTTP.</summary>
public sealed class DoctorRunTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SgpSimulator _sgp = null!;
    private OzmapSimulator _ozmap = null!;

    public async ValueTask InitializeAsync()
    {
        var (sgp, ozmap) = (new SgpState(), new OzmapState());
        sgp.AddBox("CTO-1", coordinates: "-27.590000, -48.540000");
        sgp.AddSubscriber(501, Scene.Leaving, box: "CTO-1", port: 1, latitude: -27.59, longitude: -48.54);
        var splitter = ozmap.AddSplitter(ozmap.AddBox(ozmap.AddProject("CENTRO"), "CTO-1", new(-27.59, -48.54)));
        ozmap.AddSubscriber("501", Scene.Leaving, splitter, 1, new SimCoordinates(-27.59, -48.54));
        _sgp = await SgpSimulator.StartAsync(sgp, ct: TestContext.Current.CancellationToken);
        _ozmap = await OzmapSimulator.StartAsync(ozmap, ct: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _sgp.DisposeAsync();
        await _ozmap.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task AllWellIsZeroAndReported()
    {
        var (code, output, error) = await RunAsync(Language.English, "--json", _folder.File("exam.json"));

        Assert.True(code == 0, output + error);
        Assert.Contains("OZmap answers and accepts the API key.", output, StringComparison.Ordinal);
        Assert.Contains(" ok, 0 attention, 0 error.", output, StringComparison.Ordinal);
        Assert.Contains("Reading SGP …", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Scene.Leaving, output + error, StringComparison.OrdinalIgnoreCase);
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.File("exam.json")));
        Assert.Equal("ok", report.RootElement.GetProperty("severity").GetString());
        Assert.Empty(_ozmap.Requests.Writes);
    }

    [Fact]
    public async Task AttentionIsThreeAndSpeaksPortuguese()
    {
        _sgp.Options.Fttx = FttxAccess.NotPermitted;
        var (code, output, _) = await RunAsync(Language.Portuguese);

        Assert.Equal(3, code);
        Assert.Contains("atenção", output, StringComparison.Ordinal);
        Assert.Contains("Administração → Integrações → Tokens", Flat(output), StringComparison.Ordinal);
        Assert.Contains(" 1 atenção, 0 erro.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--SgpOzmap:Sgp:Token=s3cret", "SgpOzmap:Sgp:Token and SgpOzmap:Sgp:App")]
    [InlineData("--SgpOzmap:Sgp:BaseAddress=provedor", "Put the whole address into SgpOzmap:Sgp:BaseAddress")]
    [InlineData("--SgpOzmap:Ozmap:ApiKey=s3cret", "SgpOzmap:Ozmap:ApiKey")]
    [InlineData("--SgpOzmap:Ozmap:ApiKey=", "The credentials are missing: SgpOzmap:Ozmap:ApiKey.")]
    [InlineData("--SgpOzmap:Ozmap:PageSize=0", "PageSize")]
    public async Task AnErrorIsOneAndNamesItsKeyAndNoSecret(string argument, string part)
    {
        var (code, output, error) = await RunAsync(Language.English, argument);

        Assert.True(code == 1, output + error);
        Assert.Contains(part, Flat(output), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--SgpOzmap:Sgp:Concurrency=many", "SgpOzmap:Sgp:Concurrency")]
    [InlineData("--SgpOzmap:Doctor:ListingPages=many", "SgpOzmap:Doctor:ListingPages")]
    [InlineData("--SgpOzmap:Doctor:ListingPage=2", "SgpOzmap:Doctor:ListingPages")]
    [InlineData("--Doctor:ListingPages=2", "SgpOzmap:Doctor:ListingPages")]
    [InlineData("--SgpOzmap:Sgp:BaseAddress=", "SgpOzmap:Sgp:BaseAddress")]
    [InlineData("--json=/nowhere/at/all.json", "--json")]
    public async Task WhatCannotBeReadIsTwoAndAsksNobody(string argument, string key)
    {
        var (code, output, error) = await RunAsync(Language.English, argument);

        Assert.True(code == 2, output + error);
        Assert.Equal("", output);
        Assert.Contains(key, error, StringComparison.Ordinal);
        Assert.Empty(_sgp.Requests.All);
        Assert.Empty(_ozmap.Requests.All);
    }

    [Fact]
    public async Task TheWorstOfSeveralTenantsCountsAndAllAreReported()
    {
        var (code, output, error) = await WorkerAsync(
            Language.English,
            ["--json", _folder.File("exam.json"), .. Settings().Select(static s => Of("norte", s)), .. Settings().Select(static s => Of("sul", s)), "--SgpOzmap:Tenants:sul:Ozmap:ApiKey=s3cret"]);

        Assert.True(code == 1, output + error);
        Assert.Contains("SgpOzmap:Tenants:sul:Ozmap:ApiKey", Flat(output), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.File("exam.json")));
        Assert.Equal(
            [("norte", "ok"), ("sul", "error")],
            report.RootElement.GetProperty("tenants").EnumerateArray().Select(static t => (t.GetProperty("tenant").GetString()!, t.GetProperty("severity").GetString()!)));

        static string Of(string tenant, string setting) => setting.Replace("SgpOzmap:", $"SgpOzmap:Tenants:{tenant}:", StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDemoIsExaminedToo()
    {
        var (code, output, error) = await WorkerAsync(Language.English, ["--SgpOzmap:Demo:Contracts=500"]);

        Assert.True(code == 3, output + error);
        Assert.Contains("demo (simulated)", output, StringComparison.Ordinal);
        Assert.Contains(", 0 error.", output, StringComparison.Ordinal);
    }

    private string[] Settings() =>
    [
        $"--SgpOzmap:Sgp:BaseAddress={_sgp.Address}", $"--SgpOzmap:Sgp:Token={_sgp.Options.Token}", $"--SgpOzmap:Sgp:App={_sgp.Options.App}",
        $"--SgpOzmap:Ozmap:BaseAddress={_ozmap.Address}", $"--SgpOzmap:Ozmap:ApiKey={_ozmap.Options.ApiKey}",
    ];

    // Wrapped lines as one.
    private static string Flat(string output) => string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<(int Code, string Output, string Error)> RunAsync(Language language, params string[] args) => WorkerAsync(language, [.. Settings(), .. args]);

    private static async Task<(int Code, string Output, string Error)> WorkerAsync(Language language, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new Worker(new(output, false, error, false), language).RunAsync(["--doctor", .. args]);
        return (code, output.ToString(), error.ToString());
    }
}
