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
        var (code, output, error) = await RunAsync("--plan", "--SgpOzmap:Demo:Contracts=500", "--json", folder.File("plan.json"));

        Assert.True(code == 0, error);
        Assert.Contains("Demo", error, StringComparison.Ordinal);
        Assert.Contains("CreateClients", error, StringComparison.Ordinal);
        Assert.StartsWith("── SGP → OZmap", output, StringComparison.Ordinal);
        Assert.Contains("Plan: ", output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllText(folder.File("plan.json")));
        Assert.True(report.RootElement.GetProperty("changes").GetArrayLength() > 0);
    }

    [Fact]
    public async Task OneRunOfTheDemoIsAppliedAndExplained()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await RunAsync("--once", "--SgpOzmap:Demo:Contracts=500", "--json", folder.File("once.json"));

        Assert.True(code == 0, error);
        Assert.Contains("demo (simulated)", output, StringComparison.Ordinal);
        Assert.Contains(" 0 failed, 0 held, 0 skipped.", output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllText(folder.File("once.json")));
        Assert.All(
            report.RootElement.GetProperty("changes").EnumerateArray(),
            static change => Assert.Equal("applied", change.GetProperty("outcome").GetString()));
        foreach (var name in Names(report.RootElement))
            Assert.DoesNotContain(name, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHeldRunEndsWithThree()
    {
        var (code, output, error) = await RunAsync("--once", "--SgpOzmap:Demo:Contracts=500", "--SgpOzmap:Safety:MaxRemovals=0");

        Assert.True(code == 3, error);
        Assert.Contains("Safety gate: HELD", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUsersFeatureWinsOverTheDemos()
    {
        var (_, output, error) = await RunAsync("--plan", "--SgpOzmap:Demo:Contracts=500", "--SgpOzmap:Features:CreateClients=false");

        Assert.DoesNotContain("CreateClients,", error, StringComparison.Ordinal);
        Assert.DoesNotContain("+ CreateClient ", output, StringComparison.Ordinal);
        Assert.Contains("Features:CreateClients", output, StringComparison.Ordinal);
    }

    private static List<string> Names(JsonElement report)
    {
        var names = report.GetProperty("changes").EnumerateArray()
            .SelectMany(static c => c.GetProperty("before").EnumerateObject().Concat(c.GetProperty("after").EnumerateObject()))
            .Where(static v => v.Name is "name" or "client" or "coordinates" or "observation" && v.Value.ValueKind == JsonValueKind.String)
            .Select(static v => v.Value.GetString()!)
            .Where(static v => v.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(names);
        return names;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new Worker(new(output, false, error, false), Language.English).RunAsync([.. args, "--Logging:LogLevel:Default=None"]);
        return (code, output.ToString(), error.ToString());
    }
}
