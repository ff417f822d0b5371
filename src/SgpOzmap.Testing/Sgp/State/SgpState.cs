using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>
/// What the simulated SGP knows. The methods may be called while the simulator runs; set plain properties of the records then under
/// <see cref="Sync"/>.
/// </summary>
public sealed partial class SgpState
{
    private readonly List<SimCustomer> _customers = [];
    private readonly Dictionary<long, SimContract> _contracts = [];
    private readonly List<SimPop> _pops = [];
    private readonly List<SimOlt> _olts = [];
    private readonly List<SimSgpBox> _boxes = [];
    private readonly Dictionary<string, SimSgpBox> _boxesByName = new(StringComparer.Ordinal);
    private readonly List<SimOnu> _unbound = [];
    private long _serviceId = 9000;
    private long _onuId = 500;

    /// <summary>Guards everything here.</summary>
    public Lock Sync { get; } = new();

    /// <summary>The customers, in the order of the listing.</summary>
    public IReadOnlyList<SimCustomer> Customers
    {
        get
        {
            lock (Sync)
                return [.. _customers];
        }
    }

    /// <summary>The contracts of all customers.</summary>
    public IReadOnlyList<SimContract> Contracts
    {
        get
        {
            lock (Sync)
                return [.. _contracts.Values];
        }
    }

    /// <summary>The points of presence.</summary>
    public IReadOnlyList<SimPop> Pops
    {
        get
        {
            lock (Sync)
                return [.. _pops];
        }
    }

    /// <summary>The OLTs.</summary>
    public IReadOnlyList<SimOlt> Olts
    {
        get
        {
            lock (Sync)
                return [.. _olts];
        }
    }

    /// <summary>The boxes.</summary>
    public IReadOnlyList<SimSgpBox> Boxes
    {
        get
        {
            lock (Sync)
                return [.. _boxes];
        }
    }

    internal List<SimCustomer> CustomerList => _customers;

    internal List<SimOnu> UnboundOnus => _unbound;

    internal IEnumerable<SimService> Services => _customers.SelectMany(c => c.ContractList).SelectMany(c => c.ServiceList);

    /// <summary>Every ONU with the service it is bound to, as the ONU lists have them; null where it is bound to none.</summary>
    internal IEnumerable<(SimOnu Onu, SimService? Service)> Onus
        => Services.Where(s => s.Onu is { Row.Absent: false }).Select(s => (s.Onu!, s.Onu!.Row.Unbound ? null : s))
            .Concat(_unbound.Select(o => (o, (SimService?)null)));

    /// <summary>Adds a customer.</summary>
    /// <param name="name">The name.</param>
    /// <param name="latitude">The register's place in degrees; null for not said.</param>
    /// <param name="longitude">The register's place in degrees; null for not said.</param>
    public SimCustomer AddCustomer(string name, double? latitude = null, double? longitude = null)
    {
        lock (Sync)
        {
            var customer = new SimCustomer(this, _customers.Count == 0 ? 11 : _customers[^1].Id + 1, name);
            if (latitude is { } lat && longitude is { } lng)
                customer.At(lat, lng);
            _customers.Add(customer);
            return customer;
        }
    }

    /// <summary>Adds a customer with one contract, one internet service and its ONU.</summary>
    public SimContract AddSubscriber(
        long contractId,
        string name,
        int status = 1,
        string? box = null,
        int? port = null,
        string? rx = "-19.87",
        double? latitude = null,
        double? longitude = null,
        SimPop? pop = null)
    {
        lock (Sync)
        {
            var contract = AddCustomer(name, latitude, longitude).AddContract(contractId, status, pop: pop);
            contract.AddInternet(box, port, rx, latitude, longitude);
            return contract;
        }
    }

    /// <summary>Adds a point of presence.</summary>
    public SimPop AddPop(string name)
    {
        lock (Sync)
        {
            var pop = new SimPop(_pops.Count + 1, name);
            _pops.Add(pop);
            return pop;
        }
    }

    /// <summary>Adds an OLT.</summary>
    public SimOlt AddOlt(string name)
    {
        lock (Sync)
        {
            var olt = new SimOlt(_olts.Count + 1, name);
            _olts.Add(olt);
            return olt;
        }
    }

    /// <summary>Adds a box. A box that an ONU names is added by itself.</summary>
    /// <param name="name">The name.</param>
    /// <param name="ports">The capacity.</param>
    /// <param name="coordinates">The place as the text that is sent.</param>
    public SimSgpBox AddBox(string? name, int ports = 8, string? coordinates = null)
    {
        lock (Sync)
        {
            var box = new SimSgpBox(_boxes.Count + 1, name, ports) { Coordinates = coordinates };
            _boxes.Add(box);
            if (name is not null)
                _boxesByName.TryAdd(name, box);
            return box;
        }
    }

    /// <summary>Adds an ONU that is bound to no service.</summary>
    public SimOnu AddUnboundOnu()
    {
        lock (Sync)
        {
            var onu = new SimOnu(NextOnuId()) { OltId = DefaultOltId() };
            _unbound.Add(onu);
            return onu;
        }
    }

    /// <summary>The contract of an id; null when there is none.</summary>
    public SimContract? FindContract(long id)
    {
        lock (Sync)
            return _contracts.GetValueOrDefault(id);
    }

    /// <summary>Takes a contract away, as if it had never been; its customer stays.</summary>
    public bool RemoveContract(long id)
    {
        lock (Sync)
            return _contracts.Remove(id, out var contract) && contract.Customer.ContractList.Remove(contract);
    }

    /// <summary>The OLT of a box: its own, or else the first.</summary>
    internal int OltOf(SimSgpBox box) => box.OltId ?? (_olts.Count > 0 ? _olts[0].Id : 1);

    /// <summary>The id of a PON, which follows from its place.</summary>
    internal static long PonId(long oltId, int slot, int pon) => (oltId * 10_000) + (slot * 100) + pon;

    internal static string Degrees(double value) => value.ToString("F7", CultureInfo.InvariantCulture);

    internal void Register(SimContract contract)
    {
        if (!_contracts.TryAdd(contract.Id, contract))
            throw new ArgumentException($"There is a contract {contract.Id} already.", nameof(contract));
    }

    internal long NextServiceId() => ++_serviceId;

    internal long NextOnuId() => ++_onuId;

    internal int DefaultOltId() => _olts.Count > 0 ? _olts[0].Id : AddOlt("OLT-01").Id;

    internal SimSgpBox FindOrAddBox(string name) => _boxesByName.TryGetValue(name, out var box) ? box : AddBox(name);
}
