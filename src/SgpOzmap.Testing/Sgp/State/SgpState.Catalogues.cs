namespace SgpOzmap.Testing;

/// <content>The small lists.</content>
public sealed partial class SgpState
{
    private readonly List<SimPlan> _plans = [new(7, "FIBRA 500 MEGA", 99.90m)];
    private readonly List<string> _statusReasons = ["Financeiro", "Mudança de endereço"];
    private readonly List<SimNas> _nas = [];
    private readonly List<SimMaintenance> _maintenances = [];
    private readonly List<SimUnauthorizedOnu> _unauthorized = [];

    /// <summary>The plans; every service has the first.</summary>
    public IReadOnlyList<SimPlan> Plans
    {
        get
        {
            lock (Sync)
                return [.. _plans];
        }
    }

    /// <summary>The reasons that a contract's status may have.</summary>
    public IReadOnlyList<string> StatusReasons
    {
        get
        {
            lock (Sync)
                return [.. _statusReasons];
        }
    }

    /// <summary>The access servers.</summary>
    public IReadOnlyList<SimNas> Nas
    {
        get
        {
            lock (Sync)
                return [.. _nas];
        }
    }

    /// <summary>The maintenances.</summary>
    public IReadOnlyList<SimMaintenance> Maintenances
    {
        get
        {
            lock (Sync)
                return [.. _maintenances];
        }
    }

    /// <summary>The ONUs that wait for their authorisation.</summary>
    public IReadOnlyList<SimUnauthorizedOnu> UnauthorizedOnus
    {
        get
        {
            lock (Sync)
                return [.. _unauthorized];
        }
    }

    /// <summary>Adds a plan.</summary>
    /// <param name="name">The name.</param>
    /// <param name="price">The price in reais.</param>
    public SimPlan AddPlan(string name, decimal price)
    {
        lock (Sync)
        {
            var plan = new SimPlan(_plans[^1].Id + 1, name, price);
            _plans.Add(plan);
            return plan;
        }
    }

    /// <summary>Adds a reason of a contract's status.</summary>
    public void AddStatusReason(string text)
    {
        lock (Sync)
            _statusReasons.Add(text);
    }

    /// <summary>Adds an access server.</summary>
    public SimNas AddNas(string name, string description = "")
    {
        lock (Sync)
        {
            var nas = new SimNas(_nas.Count + 1, name, description);
            _nas.Add(nas);
            return nas;
        }
    }

    /// <summary>Adds a maintenance.</summary>
    public SimMaintenance AddMaintenance(string description)
    {
        lock (Sync)
        {
            var maintenance = new SimMaintenance(_maintenances.Count + 1, description);
            _maintenances.Add(maintenance);
            return maintenance;
        }
    }

    /// <summary>Adds an ONU that waits for its authorisation.</summary>
    /// <param name="olt">The OLT that sees it.</param>
    /// <param name="serial">Its serial number.</param>
    /// <param name="slot">The OLT's slot.</param>
    /// <param name="pon">The slot's PON.</param>
    public SimUnauthorizedOnu AddUnauthorizedOnu(SimOlt olt, string serial, int slot = 1, int pon = 1)
    {
        ArgumentNullException.ThrowIfNull(olt);
        lock (Sync)
        {
            var onu = new SimUnauthorizedOnu(olt.Id, serial, slot, pon);
            _unauthorized.Add(onu);
            return onu;
        }
    }
}
