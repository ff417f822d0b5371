using System.Globalization;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>Many small tenants, each with both of its servers simulated, and the configuration of workers that serve them all.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly List<(string Name, Town Town, SgpSimulator Sgp, OzmapSimulator Ozmap)> _tenants = [];

    internal IEnumerable<string> Tenants => _tenants.Select(static t => t.Name);

    internal Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    internal static async Task<Cluster> StartAsync(int tenants, TestDatabase database, CancellationToken cancellationToken)
    {
        var cluster = new Cluster();
        cluster.Set("Storage__Provider", database.Provider);
        cluster.Set("Storage__ConnectionString", database.ConnectionString);
        cluster.Set("Loop__LeaseDuration", "00:00:02");
        cluster.Environment["urls"] = "http://127.0.0.1:0";
        cluster.Environment["Logging__LogLevel__Default"] = "Warning";
        for (var i = 0; i < tenants; i++)
            await cluster.AddAsync(string.Create(CultureInfo.InvariantCulture, $"t{i:00}"), cancellationToken);
        return cluster;
    }

    internal Town TownOf(string tenant) => _tenants.Single(t => t.Name == tenant).Town;

    internal OzmapSimulator OzmapOf(string tenant) => _tenants.Single(t => t.Name == tenant).Ozmap;

    /// <summary>Every run has something to write: the contracts of all tenants are suspended or active again.</summary>
    internal void Turn(bool suspended)
    {
        foreach (var (_, town, _, _) in _tenants)
        {
            lock (town.Sgp.Sync)
            {
                foreach (var contract in town.Sgp.Customers.SelectMany(static c => c.Contracts))
                {
                    (contract.StatusCode, contract.StatusLabel) = suspended ? (4, "Suspenso") : (1, "Ativo");
                    contract.StatusChangedOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, _, sgp, ozmap) in _tenants)
        {
            await sgp.DisposeAsync();
            await ozmap.DisposeAsync();
        }
    }

    private async Task AddAsync(string name, CancellationToken cancellationToken)
    {
        var town = new Town();
        for (var i = 1; i <= 3; i++)
        {
            town.Contract(500 + i, port: i);
            town.Client(500 + i, i);
        }

        // A write takes its time, so that two runs of a tenant would meet.
        var sgp = await SgpSimulator.StartAsync(town.Sgp, ct: cancellationToken);
        var ozmap = await OzmapSimulator.StartAsync(town.Ozmap, new() { Latency = TimeSpan.FromMilliseconds(15) }, cancellationToken);
        _tenants.Add((name, town, sgp, ozmap));
        Set($"Tenants__{name}__Sgp__BaseAddress", sgp.Address.ToString());
        Set($"Tenants__{name}__Sgp__Token", sgp.Options.Token);
        Set($"Tenants__{name}__Sgp__App", sgp.Options.App);
        Set($"Tenants__{name}__Ozmap__BaseAddress", ozmap.Address.ToString());
        Set($"Tenants__{name}__Ozmap__ApiKey", ozmap.Options.ApiKey);
        Set($"Tenants__{name}__Interval", "00:00:02");
    }

    private void Set(string key, string value) => Environment["SgpOzmap__" + key] = value;
}
