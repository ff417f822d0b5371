using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>The filters that every ONU list has.</summary>
internal sealed class OnuFilter(SgpParameters parameters)
{
    private readonly string? _number = parameters.Text("onuid");
    private readonly string? _slot = parameters.Text("slot");
    private readonly string? _pon = parameters.Text("pon");
    private readonly string? _serial = parameters.Text("phy_addr");
    private readonly string? _document = parameters.Text("cpfcnpj");
    private readonly string? _contract = parameters.Text("contrato");
    private readonly string? _service = parameters.Text("servico");
    private readonly string? _login = parameters.Text("login");
    private readonly HashSet<int>? _statuses = parameters.Numbers("status");

    /// <param name="onu">The ONU.</param>
    /// <param name="holder">Whose it is, even if its row does not say so; null for nobody's.</param>
    public bool Matches(SimOnu onu, SimService? holder)
        => Same(_number, onu.Id % 128)
            && Same(_slot, onu.Slot)
            && Same(_pon, onu.Pon)
            && (_serial is null || string.Equals(_serial, onu.Serial, StringComparison.Ordinal))
            && (_document is null || string.Equals(_document, holder?.Contract.Customer.Document, StringComparison.Ordinal))
            && Same(_contract, holder?.Contract.Id)
            && Same(_service, holder?.Id)
            && (_login is null || (holder is not null && string.Equals(_login, holder.Login, StringComparison.Ordinal)))
            && (_statuses is null || (holder is not null && _statuses.Contains(holder.StatusCode)));

    private static bool Same(string? wanted, long? value)
        => wanted is null || string.Equals(wanted, value?.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
