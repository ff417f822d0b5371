using System.Text.Json;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;
using SgpOzmap.Testing;

namespace SgpOzmap.SampleWorker.Tests.Running;

/// <summary>--explain of the whole worker inside the test, over real HTTP.</summary>
public sealed class ExplainRunTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SgpSimulator _sgp = null!;
    private OzmapSimulator _ozmap = null!;

    public async ValueTask InitializeAsync()
    {
        var (sgp, ozmap) = (new SgpState(), new OzmapState());
        sgp.AddSubscriber(501, Scene.Leaving, box: "CTO-1", port: 1, latitude: -27.59, longitude: -48.54);
        ozmap.AddSplitter(ozmap.AddBox(ozmap.AddProject("CENTRO"), "CTO-1", new(-27.59, -48.54)));
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
    public async Task AContractIsExplainedMaskedAndReported()
    {
        var (code, output, error) = await RunAsync(Language.English, "--explain", "501", "--json", _folder.File("why.json"));

        Assert.True(code == 0, output + error);
        Assert.Contains("CreateClients: would create a client in CTO-1 : 1", output, StringComparison.Ordinal);
        Assert.Contains("Reading SGP …", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Scene.Leaving, output + error, StringComparison.OrdinalIgnoreCase);
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.File("why.json")));
        Assert.True(report.RootElement.GetProperty("inSgp").GetBoolean());
        Assert.Empty(_ozmap.Requests.Writes);
    }

    [Fact]
    public async Task NamesAreShownWhenAskedFor()
        => Assert.Contains(Scene.Leaving, (await RunAsync(Language.Portuguese, "--explain", "501", "--show-names")).Output, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task AContractThatNobodyKnowsIsAnAnswer()
    {
        var (code, output, _) = await RunAsync(Language.English, "--explain=777");

        Assert.Equal(0, code);
        Assert.Contains("neither SGP nor the map knows the contract", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReadingThatFailsIsOneAndSaysWhy()
    {
        var (code, output, _) = await RunAsync(Language.English, "--explain", "501", "--SgpOzmap:Ozmap:ApiKey=s3cret");

        Assert.Equal(1, code);
        Assert.Contains("Not read: OZmap does not accept the credentials; mend SgpOzmap:Ozmap:ApiKey.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryTenantIsAskedOrTheOneThatIsNamed()
    {
        string[] settings = [.. Settings()[..5].Select(static s => Of("norte", s)), .. Settings()[..5].Select(static s => Of("sul", s)), Settings()[5]];
        var all = await WorkerAsync(Language.English, ["--explain", "501", .. settings]);
        Assert.Contains("── Contract 501: norte ──", all.Output, StringComparison.Ordinal);
        Assert.Contains("── Contract 501: sul ──", all.Output, StringComparison.Ordinal);

        var one = await WorkerAsync(Language.English, ["--explain", "501", "--tenant", "sul", .. settings]);
        Assert.Equal(0, one.Code);
        Assert.DoesNotContain("norte", one.Output, StringComparison.Ordinal);

        var none = await WorkerAsync(Language.English, ["--explain", "501", "--tenant", "leste", .. settings]);
        Assert.Equal(2, none.Code);
        Assert.Contains("there is no such tenant; there are: norte, sul.", none.Error, StringComparison.Ordinal);

        static string Of(string tenant, string setting) => setting.Replace("SgpOzmap:", $"SgpOzmap:Tenants:{tenant}:", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json=/nowhere/at/all.json", "--json")]
    [InlineData("--tenant=norte", "--tenant")]
    [InlineData("--SgpOzmap:Features:CreateClients=maybe", "SgpOzmap:Features:CreateClients")]
    public async Task WhatIsBadIsTwoAndAsksNobody(string argument, string named)
    {
        var (code, output, error) = await RunAsync(Language.English, "--explain", "501", argument);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Empty(_sgp.Requests.All);
        Assert.Empty(_ozmap.Requests.All);
    }

    private string[] Settings() =>
    [
        $"--SgpOzmap:Sgp:BaseAddress={_sgp.Address}", $"--SgpOzmap:Sgp:Token={_sgp.Options.Token}", $"--SgpOzmap:Sgp:App={_sgp.Options.App}",
        $"--SgpOzmap:Ozmap:BaseAddress={_ozmap.Address}", $"--SgpOzmap:Ozmap:ApiKey={_ozmap.Options.ApiKey}",
        $"--SgpOzmap:Storage:ConnectionString=Data Source={_folder.File("store.db")}",
    ];

    private Task<(int Code, string Output, string Error)> RunAsync(Language language, params string[] args) => WorkerAsync(language, [.. Settings(), .. args]);

    private static async Task<(int Code, string Output, string Error)> WorkerAsync(Language language, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new Worker(new(output, false, error, false), language).RunAsync(args);
        return (code, output.ToString(), error.ToString());
    }
}
