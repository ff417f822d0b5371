using SgpOzmap.Testing;

namespace SgpOzmap.AotApp.Tests;

/// <summary>The natively compiled program against both simulators.</summary>
public sealed class AotAppTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_clients_read_and_write_without_reflection()
    {
        var provider = DemoProvider.Create(new DemoProviderOptions { Contracts = 600 });
        await using var sgp = await SgpSimulator.StartAsync(provider.Sgp, ct: Token);
        await using var ozmap = await OzmapSimulator.StartAsync(provider.Ozmap, ct: Token);
        var before = provider.Ozmap.Snapshot();

        var (exitCode, lines) = await AotProgram.RunAsync(Settings(sgp, ozmap, ozmap.Options.ApiKey), Token);

        Assert.Equal(
            [
                $"contracts: {provider.Sgp.Customers.Sum(customer => customer.Contracts.Count)} True",
                $"onus: {provider.Sgp.Customers.SelectMany(c => c.Contracts).SelectMany(c => c.Services).Count(s => s.Onu is { Row.Absent: false })} True",
                $"pops: {provider.Sgp.Pops.Count}",
                "sessions: True",
                $"boxes: {provider.Sgp.Boxes.Count}",
                $"properties: {provider.Ozmap.Properties.Count} True",
                "created: True Cliente",
                "changed: True Error ABCD",
                "status: 1 AOT-2",
                "port: InService",
                "topology: True",
                "raw: True",
                "post: NATIVE 1",
                "deleted: True",
            ],
            lines);
        Assert.Equal(0, exitCode);

        // A file cannot be deleted: OZmap has no such call.
        Assert.Equal(before, string.Join('\n', provider.Ozmap.Snapshot().Split('\n').Where(line => !line.StartsWith("files ", StringComparison.Ordinal))));
        Assert.Empty(ozmap.Requests.Unknown);
    }

    [Fact]
    public async Task A_wrong_key_is_a_typed_error_there_too()
    {
        var provider = DemoProvider.Create();
        await using var sgp = await SgpSimulator.StartAsync(provider.Sgp, ct: Token);
        await using var ozmap = await OzmapSimulator.StartAsync(provider.Ozmap, ct: Token);

        var (exitCode, lines) = await AotProgram.RunAsync(Settings(sgp, ozmap, "another-key"), Token);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("failed: OzmapException: OZmap does not accept the API key: mend Ozmap:ApiKey", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_bound_and_checked_without_reflection()
    {
        var (exitCode, lines) = await AotProgram.RunAsync(
            new(StringComparer.Ordinal)
            {
                ["AOT_Sgp__BaseAddress"] = "http://127.0.0.1:1",
                ["AOT_Sgp__Token"] = "t",
                ["AOT_Sgp__App"] = "a",
                ["AOT_Sgp__PageSize"] = "101",
            },
            Token);

        Assert.Equal(1, exitCode);
        Assert.Contains("PageSize", lines[^1], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(SgpSimulator sgp, OzmapSimulator ozmap, string key) => new(StringComparer.Ordinal)
    {
        ["AOT_Sgp__BaseAddress"] = sgp.Address.ToString(),
        ["AOT_Sgp__Token"] = sgp.Options.Token,
        ["AOT_Sgp__App"] = sgp.Options.App,
        ["AOT_Ozmap__BaseAddress"] = ozmap.Address.ToString(),
        ["AOT_Ozmap__ApiKey"] = key,
    };
}
