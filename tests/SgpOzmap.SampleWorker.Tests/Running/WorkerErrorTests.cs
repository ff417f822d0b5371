using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Tests.Running;

/// <summary>What ends the worker before it runs anything.</summary>
public sealed class WorkerErrorTests
{
    private static readonly string[] TwoAddresses =
        ["--SgpOzmap:Sgp:BaseAddress=http://127.0.0.1:9", "--SgpOzmap:Ozmap:BaseAddress=http://127.0.0.1:9"];

    private static readonly string[] Credentials =
        ["--SgpOzmap:Sgp:Token=s3cret", "--SgpOzmap:Sgp:App=app", "--SgpOzmap:Ozmap:ApiKey=s3cret"];

    [Theory]
    [InlineData("--SgpOzmap:Sgp:BaseAddress=http://127.0.0.1:9", "SgpOzmap:Ozmap:BaseAddress")]
    [InlineData("--SgpOzmap:Ozmap:BaseAddress=http://127.0.0.1:9", "SgpOzmap:Sgp:BaseAddress")]
    public async Task OneAddressWithoutTheOtherNamesTheMissingKey(string argument, string missing)
        => Assert.Contains(missing, await RefusedAsync("--plan", argument), StringComparison.Ordinal);

    [Theory]
    [InlineData("--SgpOzmap:Demo:Contracts=many", "SgpOzmap:Demo:Contracts")]
    [InlineData("--SgpOzmap:Demo:Contracts=0", "SgpOzmap:Demo:Contracts")]
    [InlineData("--SgpOzmap:Demo:Sed=1", "SgpOzmap:Demo:Sed")]
    public async Task ADemoKeyIsChecked(string argument, string key)
        => Assert.Contains(key, await RefusedAsync("--plan", argument), StringComparison.Ordinal);

    [Theory]
    [InlineData("--SgpOzmap:Sgp:Concurrency=many", "SgpOzmap:Sgp:Concurrency")]
    [InlineData("--SgpOzmap:Sgp:Concurrency=99", "SgpOzmap:Sgp:Concurrency")]
    [InlineData("--SgpOzmap:Interval=soon", "SgpOzmap:Interval")]
    [InlineData("--SgpOzmap:Features:CreateClient=true", "SgpOzmap:Features:CreateClients")]
    [InlineData("--SgpOzmap:StatusMapping:7=Fine", "SgpOzmap:StatusMapping:7")]
    [InlineData("--SgpOzmap:Safety:MaxRemovals=-1", "SgpOzmap:Safety:MaxRemovals")]
    public async Task ABadValueNamesItsKeyAndNoSecret(string argument, string key)
    {
        foreach (var mode in new[] { "--plan", "--once" })
        {
            var error = await RefusedAsync([mode, .. TwoAddresses, .. Credentials, argument]);
            Assert.Contains(key, error, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task MissingCredentialsAreNamed()
        => Assert.Contains("SgpOzmap:Sgp:Token", await RefusedAsync(["--plan", .. TwoAddresses]), StringComparison.Ordinal);

    [Fact]
    public async Task AnUnwritableReportIsKnownBeforeTheRun()
    {
        using var folder = new TemporaryFolder();
        var error = await RefusedAsync(["--plan", .. TwoAddresses, .. Credentials, "--json", folder.File("missing/report.json")]);

        Assert.Contains("--json", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Reading SGP", error, StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new Worker(new(output, false, error, false), Language.English).RunAsync(args);

        Assert.True(code == 2, $"exit code {code}: {error}");
        Assert.Equal("", output.ToString());
        return error.ToString();
    }
}
