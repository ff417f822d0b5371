using System.Globalization;
using System.Text.Json;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The sample worker's command line against both simulated servers.</summary>
public sealed class WorkerTests
{
    private static readonly string[] Features =
    [
        "--SgpOzmap:Features:CreateClients=true", "--SgpOzmap:Features:CancelClients=true", "--SgpOzmap:Features:ReuseVacantProperty=true",
        "--SgpOzmap:Features:MoveChangedPorts=true", "--SgpOzmap:Features:ImplantClients=true", "--SgpOzmap:Features:UpdateOnu=true",
        "--SgpOzmap:Safety:MaxRemovalsPercent=20",
    ];

    [Fact]
    public async Task Plan_writes_nothing_once_applies_it_and_once_again_finds_nothing_to_do()
    {
        var demo = DemoProvider.Create(new DemoProviderOptions { Contracts = 600 });
        await using var provider = await Provider.StartAsync(demo.Sgp, demo.Ozmap);
        var json = Path.Combine(Directory.CreateTempSubdirectory("sgpozmap").FullName, "plan.json");

        var plan = await RunAsync(provider, "--plan", "--json", json);
        Assert.Equal(0, plan.ExitCode);
        Assert.Equal(0, provider.Writes);
        var planned = await ReadAsync(json);
        var ids = planned.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("id").GetString()!).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(id.Split('/')[0], plan.Output, StringComparison.Ordinal));

        var once = await RunAsync(provider, "--once", "--json", json);
        Assert.Equal(0, once.ExitCode);
        var applied = await ReadAsync(json);
        Assert.Equal(ids, applied.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("id").GetString()!));
        Assert.All(applied.GetProperty("changes").EnumerateArray(), c => Assert.Equal("applied", c.GetProperty("outcome").GetString()));
        Assert.Equal(planned.GetProperty("digest").GetString(), applied.GetProperty("digest").GetString());

        var writes = provider.Writes;
        var again = await RunAsync(provider, "--once", "--json", json);
        Assert.Equal(0, again.ExitCode);
        Assert.Empty((await ReadAsync(json)).GetProperty("changes").EnumerateArray());
        Assert.Equal(writes, provider.Writes);
        Assert.Empty(provider.Ozmap.Requests.Unknown);
        Assert.Empty(provider.Sgp.Requests.Unknown);
    }

    [Theory]
    [InlineData("--plan")]
    [InlineData("--once")]
    public async Task No_secret_and_no_subscriber_appears_in_what_is_printed(string mode)
    {
        var demo = DemoProvider.Create(new DemoProviderOptions { Contracts = 600 });
        await using var provider = await Provider.StartAsync(demo.Sgp, demo.Ozmap);
        // A failing run says more than a good one.
        provider.Ozmap.Faults.Add(new Fault
        {
            Method = "POST",
            PathContains = "/properties",
            BodyContains = "auto_connect",
            Kind = FaultKind.Status,
            Status = 400,
            Times = 3,
            Body = $$"""{"message":"Porta ocupada por {{demo.Ozmap.Clients[7].Name}}, CPF 123.456.789-09"}""",
        });

        var result = await RunAsync(provider, mode);

        Assert.DoesNotContain(provider.Sgp.Options.Token, result.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(provider.Ozmap.Options.ApiKey, result.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", result.Everything, StringComparison.OrdinalIgnoreCase);
        var names = demo.Sgp.Customers.Select(c => c.Name).Concat(demo.Ozmap.Clients.Select(c => c.Name)).OfType<string>().Where(n => n.Contains(' ', StringComparison.Ordinal));
        Assert.All(names, name => Assert.DoesNotContain(name, result.Everything, StringComparison.OrdinalIgnoreCase));
        Assert.All(demo.Sgp.Customers, c => Assert.DoesNotContain(c.Document, result.Everything, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\d{3}\.\d{3}\.\d{3}-\d{2}", result.Everything);
        if (mode == "--once")
            Assert.Contains("Porta ocupada por", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_shown_when_asked_for()
    {
        var town = new Town();
        town.Contract(501, name: "MARIA DAS DORES");
        town.Client(501);
        await using var provider = await town.StartAsync();

        var masked = await RunAsync(provider, "--plan");
        var shown = await RunAsync(provider, "--plan", "--show-names");

        Assert.DoesNotContain("MARIA", masked.Everything, StringComparison.Ordinal);
        Assert.Contains("M… D… D…", masked.Output, StringComparison.Ordinal);
        Assert.Contains("ASSINANTE 501", shown.Output, StringComparison.Ordinal);
        Assert.Contains("MARIA DAS DORES", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_what_the_plan_would_do_for_a_contract_and_writes_nothing()
    {
        var demo = DemoProvider.Create(new DemoProviderOptions { Contracts = 600 });
        await using var provider = await Provider.StartAsync(demo.Sgp, demo.Ozmap);
        var json = Path.Combine(Directory.CreateTempSubdirectory("sgpozmap").FullName, "plan.json");
        Assert.Equal(0, (await RunAsync(provider, "--plan", "--json", json)).ExitCode);
        var change = (await ReadAsync(json)).GetProperty("changes").EnumerateArray().First(c => c.GetProperty("kind").GetString() == "CreateClient");
        var contract = change.GetProperty("contract").GetInt64().ToString(CultureInfo.InvariantCulture);

        var result = await RunAsync(provider, "--explain", contract, "--json", json);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(contract, result.Output, StringComparison.Ordinal);
        Assert.Contains(change.GetProperty("after").GetProperty("port").GetString()!, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(change.GetProperty("after").GetProperty("name").GetString()!, result.Everything, StringComparison.OrdinalIgnoreCase);
        var explanation = await ReadAsync(json);
        Assert.Equal(contract, explanation.GetProperty("contract").GetRawText());
        Assert.Equal(5, explanation.GetProperty("sections").GetArrayLength());
        Assert.Equal(0, provider.Writes);
        Assert.Empty(provider.Sgp.Requests.Unknown);
        Assert.Empty(provider.Ozmap.Requests.Unknown);
    }

    [Theory]
    [InlineData(2, "--explain", "--explain", "abc")]
    [InlineData(2, "SgpOzmap:Features:CreateClients", "--once", "--SgpOzmap:Features:CreateClients=maybe")]
    [InlineData(2, "SgpOzmap:Features:CreateClient", "--once", "--SgpOzmap:Features:CreateClient=true")]
    [InlineData(2, "SgpOzmap:StatusMapping:7", "--once", "--SgpOzmap:StatusMapping:7=Fine")]
    [InlineData(2, "Sgp:Token", "--once", "--SgpOzmap:Sgp:Token=")]
    [InlineData(2, "--onec", "--onec")]
    public async Task Bad_configuration_ends_with_2_and_names_the_key(int exitCode, string named, params string[] arguments)
    {
        var town = new Town();
        await using var provider = await town.StartAsync();

        var result = await RunAsync(provider, arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.Empty(provider.Ozmap.Requests.All);
    }

    [Fact]
    public async Task One_address_without_the_other_ends_with_2_and_names_the_missing_one()
    {
        var result = await WorkerProcess.RunAsync("--once", "--SgpOzmap:Sgp:BaseAddress=http://127.0.0.1:1", "--SgpOzmap:Sgp:Token=t", "--SgpOzmap:Sgp:App=a");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Ozmap:BaseAddress", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_run_ends_with_1_and_a_held_one_with_3()
    {
        var town = new Town();
        for (var port = 1; port <= 6; port++)
        {
            town.Contract(500 + port, status: 3, port: port);
            town.Client(500 + port, port);
        }

        await using var provider = await town.StartAsync();

        Assert.Equal(3, (await RunAsync(provider, "--once", "--SgpOzmap:Safety:MaxRemovalsPercent=5")).ExitCode);
        Assert.Equal(3, (await RunAsync(provider, "--plan", "--SgpOzmap:Safety:MaxRemovalsPercent=5")).ExitCode);
        Assert.Equal(6, town.Ozmap.Clients.Count);
        Assert.Equal(1, (await RunAsync(provider, "--once", "--SgpOzmap:Ozmap:ApiKey=wrong")).ExitCode);
    }

    [Fact]
    public async Task Two_tenants_run_from_one_configuration()
    {
        var (north, south) = (new Town(), new Town());
        north.Contract(501);
        south.Contract(502);
        await using var a = await north.StartAsync();
        await using var b = await south.StartAsync();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, provider) in new[] { ("norte", a), ("sul", b) })
        {
            var prefix = $"SgpOzmap__Tenants__{name}__";
            environment[prefix + "Sgp__BaseAddress"] = provider.Sgp.Address.ToString();
            environment[prefix + "Sgp__Token"] = provider.Sgp.Options.Token;
            environment[prefix + "Sgp__App"] = provider.Sgp.Options.App;
            environment[prefix + "Ozmap__BaseAddress"] = provider.Ozmap.Address.ToString();
            environment[prefix + "Ozmap__ApiKey"] = provider.Ozmap.Options.ApiKey;
            environment[prefix + "Features__CreateClients"] = "true";
        }

        var json = Path.Combine(Directory.CreateTempSubdirectory("sgpozmap").FullName, "runs.json");
        var result = await WorkerProcess.RunAsync(environment, "--once", "--json", json);

        Assert.Equal(0, result.ExitCode);
        Assert.NotNull(north.Ozmap.FindClient("501"));
        Assert.NotNull(south.Ozmap.FindClient("502"));
        Assert.Equal(
            ["norte", "sul"],
            (await ReadAsync(json)).GetProperty("tenants").EnumerateArray().Select(t => t.GetProperty("tenant").GetString()!));
    }

    [Theory]
    [InlineData("--plan")]
    [InlineData("--once")]
    public async Task The_embedded_demo_needs_nothing(string mode)
    {
        var result = await WorkerProcess.RunAsync(mode, "--SgpOzmap:Demo:Contracts=2000");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(2000.ToString(CultureInfo.InvariantCulture), result.Output.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Task<WorkerResult> RunAsync(Provider provider, params string[] arguments) => WorkerProcess.RunAsync(provider, [.. Features, .. arguments]);

    private static async Task<JsonElement> ReadAsync(string path)
    {
        await using var file = File.OpenRead(path);
        using var document = await JsonDocument.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        return document.RootElement.Clone();
    }
}
