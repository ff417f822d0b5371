using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary><c>POST /api/ura/listacontrato/</c> and <c>/listacliente/</c>: the whole base in one answer, without a contract's id.</summary>
internal sealed class ContractList(SgpState state, SgpSimulatorOptions options)
{
    public SimResponse Contracts(SgpParameters parameters)
    {
        foreach (var range in (ReadOnlySpan<string>)["data_cadastro", "data_alteracao"])
        {
            if (parameters.Text(range + "_fim") is not null && parameters.Text(range + "_ini") is null)
                return SimResponse.Message(400, "erro", $"[{range}_ini] obrigatória caso [{range}_fim] informada");
        }

        var contract = parameters.Text("contrato");
        var statuses = parameters.Numbers("status");
        var kind = parameters.Text("tipo");
        var (registeredFrom, registeredTo) = (parameters.Date("data_cadastro_ini"), parameters.Date("data_cadastro_fim"));
        var (changedFrom, changedTo) = (parameters.Date("data_alteracao_ini"), parameters.Date("data_alteracao_fim"));
        var address = parameters.Has("exibir_endereco");
        return JsonRows.Answer(
            state.CustomerList.SelectMany(c => c.ContractList).Where(c =>
                (contract is null || string.Equals(contract, c.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                && (statuses is null || statuses.Contains(c.StatusCode))
                && kind is null or "F"
                && Within(c.Customer.RegisteredOn, registeredFrom, registeredTo)
                && Within(c.Customer.ChangedOn, changedFrom, changedTo)),
            (w, c) => Write(w, c, address));
    }

    public SimResponse Customers(SgpParameters parameters) => JsonRows.Answer(state.CustomerList, (w, customer) =>
    {
        w.WriteString("nome", customer.Name);
        w.WriteString("cpfcnpj", customer.Document);
    });

    private static bool Within(DateOnly day, DateOnly? from, DateOnly? to) => (from is null || day >= from) && (to is null || day <= to);

    private void Write(Utf8JsonWriter w, SimContract contract, bool address)
    {
        var customer = contract.Customer;
        w.WriteString("status", options.PadLabels ? $" {contract.StatusLabel} " : contract.StatusLabel);
        if (options.SendCustomerId)
            w.WriteNumber("id_cliente", customer.Id);
        w.WriteString("nome", customer.Name);
        w.WriteString("cpfcnpj", customer.Document);
        w.WriteString("email", "assinante@example.invalid");
        w.WriteString("telefone", "(00) 90000-0000");
        w.WriteString("motivo_status", contract.StatusReason);
        w.WriteString("data_status", contract.StatusChangedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 10:15:00");
        w.WriteString("data_cadastro", customer.RegisteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 08:00:00");
        if (address)
            CustomerWriter.WriteAddress(w, customer, customer.Latitude, customer.Longitude);
    }
}
