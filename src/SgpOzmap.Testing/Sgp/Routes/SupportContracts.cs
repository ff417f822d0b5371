using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary><c>POST /api/suporte/contrato/list/</c>: contracts whose status is a number as text.</summary>
internal sealed class SupportContracts(SgpState state, SgpSimulatorOptions options)
{
    public SimResponse Answer(SgpParameters parameters)
    {
        var contract = parameters.Text("contrato_id");
        var customer = parameters.Text("cliente_id");
        var name = parameters.Text("cliente_nome");
        var document = parameters.Text("cliente_cpfcnpj");
        var login = parameters.Text("servico_login");
        return JsonRows.Answer(
            state.Contracts.Where(c => Same(contract, c.Id) && Same(customer, c.Customer.Id)
                && (name is null || c.Customer.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
                && (document is null || string.Equals(document, c.Customer.Document, StringComparison.Ordinal))
                && (login is null || c.ServiceList.Exists(s => string.Equals(s.Login, login, StringComparison.Ordinal)))),
            Write);
    }

    private static bool Same(string? wanted, long value)
        => wanted is null || string.Equals(wanted, value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private void Write(Utf8JsonWriter w, SimContract contract)
    {
        var customer = contract.Customer;
        var service = contract.ServiceList.Count > 0 ? contract.ServiceList[0] : null;
        w.WriteNumber("cliente_id", customer.Id);
        w.WriteString("cliente_nome", customer.Name);
        w.WriteString("cliente_email", "assinante@example.invalid");
        w.WriteString("cliente_contato", "(00) 90000-0000");
        w.WriteString("contrato_id", contract.Id.ToString(CultureInfo.InvariantCulture));
        w.WriteString("contrato_cadastro", customer.RegisteredOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        w.WriteString("contrato_status", contract.StatusLabel);
        w.WriteString("contrato_status_id", contract.StatusCode.ToString(CultureInfo.InvariantCulture));
        w.WriteString("contrato_status_data", contract.StatusChangedOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) + " 10:15:00");
        w.WriteString("contrato_pop_id", contract.Pop?.Id.ToString(CultureInfo.InvariantCulture) ?? "");
        w.WriteString("contrato_pop_nome", contract.Pop?.Name ?? "");
        w.WriteNumber("endereco_id", customer.Id);
        w.WriteString("endereco_logradouro", customer.Street);
        if (customer.Number is { } number)
            w.WriteNumber("endereco_numero", number);
        else
            w.WriteNull("endereco_numero");
        w.WriteString("endereco_bairro", customer.District);
        w.WriteString("endereco_cidade", "CIDADE DEMONSTRAÇÃO");
        w.WriteString("endereco_uf", "PR");
        w.WriteString("endereco_complemento", "");
        w.WriteString("endereco_pontoreferencia", "");
        w.WriteString("endereco_ll", ContractQuery.Place(customer.Latitude, customer.Longitude) ?? "");
        w.WriteString("contrato_endereco_ll", contract.AddressCoordinates ?? ContractQuery.Place(service?.Latitude, service?.Longitude) ?? "");
        w.WriteNumber("plano_id", state.Plans[0].Id);
        w.WriteString("plano", state.Plans[0].Name);
        w.WriteString("plano_download", "500");
        w.WriteString("plano_upload", "250");
        w.WriteString("servico_login", service?.Login ?? "");
        w.WriteNumber("servico_tipo", 1);
        w.WriteString("servico_password", $"SECRET-senha-{service?.Id}");
        w.WriteString("os_servicoprestado", "");
        w.WriteStartArray("servicos");
        w.WriteEndArray();
        if (options.SendSupportBox && service?.Onu is { BoxName: { } box } onu)
        {
            w.WriteString("servico_onu_cto", box);
            if (onu.BoxPort is { } port)
                w.WriteNumber("servico_onu_cto_porta", port);
        }
    }
}
