namespace SgpOzmap.Testing;

/// <summary>A contract in the simulated SGP.</summary>
public sealed class SimContract
{
    private readonly SgpState _state;
    private readonly List<SimService> _services = [];

    internal SimContract(SgpState state, SimCustomer customer, long id, int status)
    {
        _state = state;
        Customer = customer;
        Id = id;
        StatusCode = status;
        StatusLabel = SimStatus.ContractLabel(status);
    }

    /// <summary>The id.</summary>
    public long Id { get; }

    /// <summary>Whose it is.</summary>
    public SimCustomer Customer { get; }

    /// <summary>The number that <c>consultacliente</c> sends.</summary>
    public int StatusCode { get; set; }

    /// <summary>The label that the listing sends.</summary>
    public string StatusLabel { get; set; }

    /// <summary>The reason of the status.</summary>
    public string StatusReason { get; set; } = "";

    /// <summary>When the status last changed: <c>data_contrato_status_*</c>.</summary>
    public DateOnly StatusChangedOn { get; set; } = new(2023, 1, 1);

    /// <summary>The point of presence.</summary>
    public SimPop? Pop { get; set; }

    /// <summary>The coordinates that <c>consultacliente</c> sends (<c>endereco_ll</c>); null for those of the first service.</summary>
    public string? AddressCoordinates { get; set; }

    /// <summary>The services.</summary>
    public IReadOnlyList<SimService> Services
    {
        get
        {
            lock (_state.Sync)
                return [.. _services];
        }
    }

    internal List<SimService> ServiceList => _services;

    /// <summary>Sets number and label together, and the services to what goes with them.</summary>
    public SimContract SetStatus(int status)
    {
        lock (_state.Sync)
        {
            (StatusCode, StatusLabel) = (status, SimStatus.ContractLabel(status));
            foreach (var service in _services)
                service.StatusCode = SimStatus.ServiceOf(status);
        }

        return this;
    }

    /// <summary>Adds a service without ONU.</summary>
    /// <param name="kind"><c>internet</c>, <c>tv</c>, <c>telefonia</c>, <c>multimidia</c> or <c>generico</c>.</param>
    public SimService AddService(string kind = "internet")
    {
        lock (_state.Sync)
        {
            var service = new SimService(_state, this, _state.NextServiceId(), kind) { StatusCode = SimStatus.ServiceOf(StatusCode) };
            _services.Add(service);
            return service;
        }
    }

    /// <summary>Adds an internet service with an ONU.</summary>
    /// <param name="box">The box's name; null for an ONU that hangs on none.</param>
    /// <param name="port">The box's port, from 1; null when not said.</param>
    /// <param name="rx">The reading as the text that is sent.</param>
    /// <param name="latitude">Where it is installed, degrees; null for not said.</param>
    /// <param name="longitude">Where it is installed, degrees; null for not said.</param>
    public SimService AddInternet(string? box = null, int? port = null, string? rx = "-19.87", double? latitude = null, double? longitude = null)
    {
        lock (_state.Sync)
        {
            var service = AddService();
            service.AddOnu(box, port, rx);
            if (latitude is { } lat && longitude is { } lng)
                service.At(lat, lng);
            return service;
        }
    }
}
