using System.Text.Json;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The worker's store outlives its processes: every command here is a process of its own on one database.</summary>
public sealed class StoredWorkerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Town _town = new();

    private string Database => _folder.File("store.db");

    [Fact]
    public async Task A_held_plan_is_applied_once_it_is_approved()
    {
        Cancel(6);
        await using var provider = await _town.StartAsync();

        var held = await RunAsync(provider, "--once", "--json", _folder.File("held.json"));
        Assert.Equal(3, held.ExitCode);
        Assert.Equal(6, _town.Ozmap.Clients.Count);
        var digest = (await ReadAsync("held.json")).GetProperty("digest").GetString()!;
        Assert.Contains("--approve " + digest, held.Output, StringComparison.Ordinal);

        var approved = await RunAsync(provider, "--approve", digest, "--json", _folder.File("approved.json"));
        Assert.Equal(0, approved.ExitCode);
        Assert.Empty(_town.Ozmap.Clients);
        var report = await ReadAsync("approved.json");
        Assert.Equal((false, true), (report.GetProperty("gate").GetProperty("held").GetBoolean(), report.GetProperty("gate").GetProperty("approved").GetBoolean()));
        Assert.All(report.GetProperty("changes").EnumerateArray(), static c => Assert.Equal("applied", c.GetProperty("outcome").GetString()));

        var again = await RunAsync(provider, "--approve", digest);
        Assert.Equal(3, again.ExitCode);
        Assert.Contains("applied already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_is_void_when_there_are_other_removals_by_now()
    {
        Cancel(6);
        _town.Contract(507, port: 7);
        _town.Client(507, 7);
        await using var provider = await _town.StartAsync();
        await RunAsync(provider, "--once", "--json", _folder.File("held.json"));
        var digest = (await ReadAsync("held.json")).GetProperty("digest").GetString()!;
        var late = _town.Sgp.Contracts.Single(static c => c.Id == 507);
        lock (_town.Sgp.Sync)
            (late.StatusCode, late.StatusLabel) = (3, "Cancelado");

        var result = await RunAsync(provider, "--approve", digest, "--json", _folder.File("void.json"));

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(7, _town.Ozmap.Clients.Count);
        Assert.Contains("507/RemoveClient", result.Output, StringComparison.Ordinal);
        var approval = (await ReadAsync("void.json")).GetProperty("approval");
        Assert.True(approval.GetProperty("void").GetBoolean());
        Assert.Equal("507/RemoveClient", Assert.Single(approval.GetProperty("added").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("0123456789abcdef", "--approve", "0123456789abcdef")]
    [InlineData("20261126T000000Z-0000", "--undo", "20261126T000000Z-0000")]
    public async Task What_nobody_knows_ends_with_2(string named, params string[] arguments)
    {
        await using var provider = await _town.StartAsync();

        var result = await RunAsync(provider, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.Equal(0, provider.Writes);
    }

    [Fact]
    public async Task A_run_is_taken_back_by_a_later_process()
    {
        Cancel(2);
        _town.Contract(508, port: 8, name: "NOVO NOME");
        _town.Client(508, 8);
        await using var provider = await _town.StartAsync();
        var before = _town.Ozmap.Snapshot();
        Assert.Equal(0, (await RunAsync(provider, "--once", "--json", _folder.File("run.json"))).ExitCode);
        Assert.Single(_town.Ozmap.Clients);
        var run = (await ReadAsync("run.json")).GetProperty("run").GetProperty("id").GetString()!;

        var shown = await RunAsync(provider, "--undo", run, "--plan", "--json", _folder.File("shown.json"));
        Assert.Equal(0, shown.ExitCode);
        Assert.Single(_town.Ozmap.Clients);
        Assert.All((await ReadAsync("shown.json")).GetProperty("changes").EnumerateArray(), static c => Assert.Equal("ready", c.GetProperty("state").GetString()));

        var one = await RunAsync(provider, "--undo", run, "--only", "501");
        Assert.Equal(0, one.ExitCode);
        Assert.Equal(["501", "508"], _town.Ozmap.Clients.Select(static c => c.Code).Order(StringComparer.Ordinal));

        var rest = await RunAsync(provider, "--undo", run, "--json", _folder.File("undone.json"));
        Assert.Equal(0, rest.ExitCode);
        Assert.Equal(before, _town.Ozmap.Snapshot());
        var report = (await ReadAsync("undone.json")).GetProperty("run");
        Assert.Equal(("undo", run), (report.GetProperty("mode").GetString(), report.GetProperty("undoOf").GetString()));
        Assert.DoesNotContain("ASSINANTE", rest.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_last_seen_outlives_the_process()
    {
        for (var i = 1; i <= 8; i++)
        {
            _town.Contract(500 + i, port: i);
            _town.Client(500 + i, i);
        }

        await using var provider = await _town.StartAsync();
        Assert.Equal(0, (await RunAsync(provider, "--once")).ExitCode);
        await using var shrunk = await Shrunk(provider);

        var result = await RunAsync(shrunk, "--once");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("MinContractsPercent", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delta_sends_fewer_requests_and_sees_what_changed()
    {
        for (var i = 1; i <= 8; i++)
        {
            _town.Contract(500 + i, port: i);
            _town.Client(500 + i, i);
        }

        await using var provider = await _town.StartAsync("Sgp:PageSize=1");
        Assert.Equal(0, (await RunAsync(provider, "--once", "--SgpOzmap:Sgp:PageSize=1")).ExitCode);
        var full = provider.Sgp.Requests.All.Count;
        provider.Sgp.Requests.Clear();
        var customer = _town.Sgp.Contracts.Single(static c => c.Id == 503).Customer;
        lock (_town.Sgp.Sync)
            (customer.Name, customer.ChangedOn) = ("OUTRO NOME", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

        var result = await RunAsync(provider, "--once", "--delta", "--SgpOzmap:Sgp:PageSize=1", "--json", _folder.File("delta.json"));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("OUTRO NOME", _town.Ozmap.FindClient("503")!.Name);
        Assert.True(provider.Sgp.Requests.All.Count < full, $"{provider.Sgp.Requests.All.Count} requests, {full} before");
        var report = (await ReadAsync("delta.json")).GetProperty("run");
        Assert.Equal("delta", report.GetProperty("reading").GetProperty("kind").GetString());
        Assert.Equal(provider.Sgp.Requests.All.Count, report.GetProperty("sgpRequests").GetInt32());
        Assert.Contains(report.GetProperty("reading").GetProperty("parts").EnumerateArray(), static p => p.GetProperty("name").GetString() == "onus");
    }

    [Fact]
    public async Task A_database_that_is_none_is_refused_and_left_as_it_is()
    {
        await using var provider = await _town.StartAsync();
        const string Text = "this is no database, whatever its name says; it may be somebody's notes";
        await File.WriteAllTextAsync(Database, Text, TestContext.Current.CancellationToken);

        var result = await RunAsync(provider, "--once");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("SgpOzmap:Storage:ConnectionString", result.Error, StringComparison.Ordinal);
        Assert.Equal(Text, await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
        Assert.Empty(provider.Ozmap.Requests.All);
    }

    public void Dispose() => _folder.Dispose();

    private void Cancel(int contracts)
    {
        for (var port = 1; port <= contracts; port++)
        {
            _town.Contract(500 + port, status: 3, port: port);
            _town.Client(500 + port, port);
        }
    }

    // The same address with fewer contracts behind it.
    private static async Task<Provider> Shrunk(Provider provider)
    {
        var port = provider.Sgp.Address.Port;
        await provider.Sgp.DisposeAsync();
        var town = new Town();
        town.Contract(501, status: 3, port: 1);
        town.Client(501, 1);
        return await Provider.StartAsync(town.Sgp, town.Ozmap, new SgpSimulatorOptions { Port = port }, []);
    }

    private Task<WorkerResult> RunAsync(Provider provider, params string[] arguments)
        => WorkerProcess.RunAsync(provider, [
            "--SgpOzmap:Features:CancelClients=true", $"--SgpOzmap:Storage:ConnectionString=Data Source={Database}", .. arguments]);

    private async Task<JsonElement> ReadAsync(string file)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.File(file), TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }
}
