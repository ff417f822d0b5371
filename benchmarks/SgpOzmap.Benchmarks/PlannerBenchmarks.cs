using System.Globalization;
using BenchmarkDotNet.Attributes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Benchmarks;

/// <summary>
/// The planner over a map that is true already, beside its floor: one dictionary of the codes and one look-up per contract.
/// Goal: at most 2.5 times the floor and 400 bytes per contract, growing linearly.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 3, iterationCount: 10)]
public class PlannerBenchmarks
{
    private Contract[] _contracts = [];
    private string[] _codes = [];
    private MapState _map = MapState.Empty;
    private SyncPolicies _policies = new();

    /// <summary>Contracts, each with a client in a property on a port.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Contracts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        (_contracts, _map) = UnchangedProvider.Make(Contracts);
        _codes = Array.ConvertAll(_contracts, static c => c.Id.ToString(CultureInfo.InvariantCulture));
        _policies = new() { CreateClients = true, CancelClients = true, MoveChangedPorts = true, ImplantClients = true, UpdateOnu = true };
        var plan = Plan();
        if (plan.Changes.Length + plan.Findings.Length + plan.Withheld.Length > 0)
            throw new InvalidOperationException("The provider is meant to be true already.");
    }

    [Benchmark(Baseline = true)]
    public int Floor()
    {
        var clients = new Dictionary<string, MapClient>(StringComparer.Ordinal);
        foreach (var property in _map.Properties)
            clients.Add(property.Client!.Code, property.Client);

        var found = 0;
        foreach (var code in _codes)
        {
            if (clients.ContainsKey(code))
                found++;
        }

        return found;
    }

    [Benchmark]
    public SyncPlan Plan() => SyncPlanner.Plan(new(_contracts, _map, _policies));
}
