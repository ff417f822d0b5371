using System.Text.Json;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Tests.Running;

/// <summary>The whole worker inside the test: simulators, engine and printing over real HTTP.</summary>
public sealed class DemoRunTests
{
    [Fact]
    public async Task APlanOfTheDemoIsPrintedAndReported()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await RunAsync("--plan", "--SgpOzmap:Demo:Contracts=60", "--json", folder.File("plan.json"));

        Assert.True(code is 0 or 3, error);
        Assert.Contains("Demo", error, StringComparison.Ordinal);
        Assert.Contains("CreateClients", error, StringComparison.Ordinal);
        Assert.StartsWith("── SGP → OZmap", output, StringComparison.Ordinal);
        Assert.Contains("Plan: ", output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllText(folder.File("plan.json")));
        Assert.True(report.RootElement.GetProperty("changes").GetArrayLength() > 0);
    }

    [Fact]
    public async Task AUsersFeatureWinsOverTheDemos()
    {
        var (_, output, error) = await RunAsync("--plan", "--SgpOzmap:Demo:Contracts=60", "--SgpOzmap:Features:CreateClients=false");

        Assert.DoesNotContain("CreateClients,", error, StringComparison.Ordinal);
        Assert.DoesNotContain("+ CreateClient ", output, StringComparison.Ordinal);
        Assert.Contains("Features:CreateClients", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new Worker(new(output, false, error, false), Language.English).RunAsync([.. args, "--Logging:LogLevel:Default=None"]);
        return (code, output.ToString(), error.ToString());
    }
}
