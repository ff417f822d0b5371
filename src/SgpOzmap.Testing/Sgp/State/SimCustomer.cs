using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>A customer's register in the simulated SGP.</summary>
public sealed class SimCustomer
{
    private readonly SgpState _state;
    private readonly List<SimContract> _contracts = [];

    internal SimCustomer(SgpState state, long id, string name)
    {
        _state = state;
        Id = id;
        Name = name;
        Document = string.Create(CultureInfo.InvariantCulture, $"999.{id / 1000 % 1000:D3}.{id % 1000:D3}-00");
        Street = "RUA DAS ACÁCIAS";
        Number = (int)(id % 900) + 10;
    }

    /// <summary>The register's id.</summary>
    public long Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>The document, an invented one that no person has.</summary>
    public string Document { get; set; }

    /// <summary>The street of the register's address.</summary>
    public string Street { get; set; }

    /// <summary>The house number; null is sent as null.</summary>
    public int? Number { get; set; }

    /// <summary>The quarter.</summary>
    public string District { get; set; } = "CENTRO";

    /// <summary>The register's latitude as the text that is sent; null and empty are possible.</summary>
    public string? Latitude { get; set; } = "";

    /// <summary>The register's longitude as the text that is sent.</summary>
    public string? Longitude { get; set; } = "";

    /// <summary>When it was registered: <c>data_cadastro_*</c>.</summary>
    public DateOnly RegisteredOn { get; set; } = new(2023, 1, 1);

    /// <summary>When the register was last edited: <c>data_alteracao_*</c>.</summary>
    public DateOnly ChangedOn { get; set; } = new(2023, 1, 1);

    /// <summary>The contracts.</summary>
    public IReadOnlyList<SimContract> Contracts
    {
        get
        {
            lock (_state.Sync)
                return [.. _contracts];
        }
    }

    internal List<SimContract> ContractList => _contracts;

    /// <summary>Adds a contract.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="status">The number of its status, as <c>consultacliente</c> sends it.</param>
    /// <param name="label">The label of the listing; null for the one that belongs to the number.</param>
    /// <param name="pop">Its point of presence.</param>
    public SimContract AddContract(long id, int status = 1, string? label = null, SimPop? pop = null)
    {
        lock (_state.Sync)
        {
            var contract = new SimContract(_state, this, id, status) { Pop = pop };
            if (label is not null)
                contract.StatusLabel = label;
            _state.Register(contract);
            _contracts.Add(contract);
            return contract;
        }
    }

    /// <summary>Sets the register's place.</summary>
    public SimCustomer At(double latitude, double longitude)
    {
        (Latitude, Longitude) = (SgpState.Degrees(latitude), SgpState.Degrees(longitude));
        return this;
    }
}
