using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>The filters of the listing that the simulator knows; SGP ignores a name it does not know.</summary>
internal sealed class CustomerFilter
{
    private readonly string? _customer;
    private readonly string? _document;
    private readonly string? _name;
    private readonly string? _login;
    private readonly string? _contract;
    private readonly string? _pop;
    private readonly string? _box;
    private readonly string? _port;
    private readonly HashSet<int>? _statuses;
    private readonly DateRange _registered;
    private readonly DateRange _changed;
    private readonly DateRange _statusChanged;
    private readonly bool _onContracts;

    public CustomerFilter(SgpParameters parameters)
    {
        _customer = parameters.Text("cliente_id");
        _document = parameters.Text("cpfcnpj");
        _name = parameters.Text("cliente_nome");
        _login = parameters.Text("login");
        _contract = parameters.Text("contrato");
        _pop = parameters.Text("pop");
        _box = parameters.Text("cto");
        _port = parameters.Text("cto_porta");
        _statuses = parameters.Numbers("contrato_status");
        _registered = DateRange.Of(parameters, "data_cadastro");
        _changed = DateRange.Of(parameters, "data_alteracao");
        _statusChanged = DateRange.Of(parameters, "data_contrato_status");
        _onContracts = _contract is not null || _statuses is not null || !_statusChanged.IsEmpty || _pop is not null
            || _login is not null || _box is not null || _port is not null;
        IsEmpty = !_onContracts && _customer is null && _document is null && _name is null && _registered.IsEmpty && _changed.IsEmpty;
    }

    public bool IsEmpty { get; }

    public bool Matches(SimCustomer customer)
        => Same(_customer, customer.Id)
            && (_document is null || string.Equals(_document, customer.Document, StringComparison.Ordinal))
            && (_name is null || customer.Name.Contains(_name, StringComparison.OrdinalIgnoreCase))
            && _registered.Holds(customer.RegisteredOn)
            && _changed.Holds(customer.ChangedOn)
            && (!_onContracts || customer.ContractList.Exists(MatchesContract));

    public bool MatchesContract(SimContract contract)
        => Same(_contract, contract.Id)
            && (_statuses is null || _statuses.Contains(contract.StatusCode))
            && _statusChanged.Holds(contract.StatusChangedOn)
            && (_pop is null || Same(_pop, contract.Pop?.Id))
            && (_login is null || contract.ServiceList.Exists(s => string.Equals(s.Login, _login, StringComparison.Ordinal)))
            && ((_box is null && _port is null) || contract.ServiceList.Exists(HangsThere));

    private bool HangsThere(SimService service)
        => service.Onu is { } onu
            && (_box is null || string.Equals(onu.BoxName, _box, StringComparison.Ordinal))
            && (_port is null || Same(_port, onu.BoxPort));

    private static bool Same(string? wanted, long? value)
        => wanted is null || string.Equals(wanted, value?.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private sealed record DateRange(DateOnly? From, DateOnly? To)
    {
        public bool IsEmpty => From is null && To is null;

        public static DateRange Of(SgpParameters parameters, string name)
            => new(parameters.Date(name + "_inicio"), parameters.Date(name + "_fim"));

        public bool Holds(DateOnly date) => (From is null || date >= From) && (To is null || date <= To);
    }
}
