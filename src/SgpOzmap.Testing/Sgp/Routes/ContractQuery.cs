using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary><c>POST /api/ura/consultacliente/</c>: the contracts that a filter finds, each with its status as a number.</summary>
internal sealed class ContractQuery(SgpState state)
{
    private const string Email = "assinante@example.invalid";
    private const string Phone = "(00) 90000-0000";

    public SimResponse Answer(SgpParameters parameters)
    {
        if (Find(parameters) is not { } contracts)
            return SimResponse.Message(400, "msg", "CPF/CNPJ ou Contrato ID Não informados");
        return SimResponse.Json(200, w =>
        {
            w.WriteStartObject();
            w.WriteString("msg", contracts.Count > 0 ? "Contrato(s) Localizado(s)" : "Contrato(s) não Localizado(s)");
            w.WriteStartArray("contratos");
            foreach (var contract in contracts)
                Write(w, contract);
            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    /// <summary>Null where nothing was asked for. Telephone and e-mail are the same for everybody here.</summary>
    private List<SimContract>? Find(SgpParameters parameters)
    {
        IEnumerable<SimContract>? found = null;
        if (parameters.Text("contrato") is { } id)
            found = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && state.FindContract(number) is { } contract ? [contract] : [];
        Cut("cpfcnpj", (c, document) => Same(c.Customer.Document, document));
        Cut("nome", (c, name) => c.Customer.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        Cut("login", (c, login) => c.ServiceList.Exists(s => Same(s.Login, login)));
        Cut("email", (_, email) => Same(Email, email));
        Cut("telefone", (_, phone) => Same(Phone, phone));
        Cut("mac_controle", (c, mac) => c.ServiceList.Exists(s => Same(s.Mac, mac)));
        Cut("mac_dhcp", (c, mac) => c.ServiceList.Exists(s => Same(s.Mac, mac)));
        Cut("servico_serial", (c, serial) => c.ServiceList.Exists(s => Same(s.Onu?.Serial, serial)));
        Cut("onu_serial", (c, serial) => c.ServiceList.Exists(s => Same(s.Onu?.Serial, serial)));
        if (found is null)
            return null;

        var statuses = parameters.Numbers("status");
        Cut("pop", (c, pop) => Same(c.Pop?.Id.ToString(CultureInfo.InvariantCulture), pop));
        return [.. found.Where(c => statuses is null || statuses.Contains(c.StatusCode))];

        void Cut(string name, Func<SimContract, string, bool> wanted)
        {
            if (parameters.Text(name) is { } text)
                found = (found ?? state.CustomerList.SelectMany(c => c.ContractList)).Where(c => wanted(c, text));
        }
    }

    private static bool Same(string? value, string wanted) => string.Equals(value, wanted, StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter w, SimContract contract)
    {
        var customer = contract.Customer;
        var service = contract.ServiceList.Count > 0 ? contract.ServiceList[0] : null;
        w.WriteStartObject();
        w.WriteNumber("clienteId", customer.Id);
        w.WriteNumber("contratoId", contract.Id);
        w.WriteString("razaoSocial", customer.Name);
        w.WriteString("cpfCnpj", customer.Document);
        w.WriteNumber("contratoStatus", contract.StatusCode);
        w.WriteString("contratoStatusDisplay", $" {contract.StatusLabel} ");
        w.WriteNumber("contratoStatusModo", 2);
        w.WriteString("motivo_status", contract.StatusReason);
        w.WriteString("dataCadastro", customer.RegisteredOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) + " 08:00:00");
        w.WriteString("dataAlteracao", customer.ChangedOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) + " 09:30:00");
        w.WriteString("dataNascimento", "1900-01-01");
        w.WriteString("planointernet", "FIBRA 500 MEGA");
        w.WriteString("contratoCentralLogin", $"central{contract.Id}");
        w.WriteString("contratoCentralSenha", $"SECRET-central-{contract.Id}");
        WriteService(w, service);
        w.WriteNumber("popId", contract.Pop?.Id ?? 0);
        w.WriteString("popNome", contract.Pop?.Name ?? "");
        w.WriteString("endereco_logradouro", customer.Street);
        if (customer.Number is { } number)
            w.WriteNumber("endereco_numero", number);
        else
            w.WriteNull("endereco_numero");
        w.WriteString("endereco_bairro", customer.District);
        w.WriteString("endereco_cidade", "CIDADE DEMONSTRAÇÃO");
        w.WriteString("endereco_uf", "PR");
        w.WriteString("endereco_cep", "00000-000");
        w.WriteString("endereco_complemento", "");
        w.WriteString("endereco_pontoreferencia", (string?)null);
        w.WriteString("endereco_ll", contract.AddressCoordinates ?? Place(service) ?? Place(customer.Latitude, customer.Longitude) ?? "");
        WriteRest(w);
        w.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter w, SimService? service)
    {
        w.WriteString("servico_login", service?.Login ?? "");
        w.WriteString("servico_mac", service?.Mac ?? "");
        w.WriteString("servico_mac2", "");
        w.WriteString("servico_grupo", "fibra");
        w.WriteString("servico_plano", "FIBRA 500 MEGA");
        w.WriteString("servico_tipo_conexao", "PPPoE");
        w.WriteString("servico_vlan", "None");
        w.WriteString("servico_senha", $"SECRET-senha-{service?.Id}");
        w.WriteString("servico_wifi_ssid", "");
        w.WriteString("servico_wifi_password", $"SECRET-wifi-{service?.Id}");
        w.WriteString("servico_wifi_channel", "auto");
        w.WriteString("servico_wifi_ssid_5", "");
        w.WriteString("servico_wifi_password_5", $"SECRET-wifi5-{service?.Id}");
        w.WriteString("servico_wifi_channel_5", "auto");
        w.WriteString("observacao_servico", "");
    }

    private static void WriteRest(Utf8JsonWriter w)
    {
        w.WriteStartArray("telefones");
        w.WriteStringValue(Phone);
        w.WriteEndArray();
        w.WriteStartArray("emails");
        w.WriteStringValue(Email);
        w.WriteEndArray();
        w.WriteStartArray("telefones_cargos");
        w.WriteStartObject();
        w.WriteNull("cargo");
        w.WriteString("contato", Phone);
        w.WriteNull("nome");
        w.WriteEndObject();
        w.WriteEndArray();
        w.WriteStartArray("tags");
        w.WriteEndArray();

        w.WriteString("observacao_cliente", "");
        w.WriteString("link_quitacao", "SECRET-link");
        w.WriteBoolean("cobPermuta", false);
        w.WriteNumber("cobIsento", 0.0m);
        w.WriteNumber("contratoValorAberto", 0.0m);
        w.WriteNumber("contratoTitulosAReceber", 0);
        w.WriteNumber("promessasPagamentoMes", 0);
    }

    private static string? Place(SimService? service) => service is null ? null : Place(service.Latitude, service.Longitude);

    internal static string? Place(string? latitude, string? longitude)
        => string.IsNullOrEmpty(latitude) || string.IsNullOrEmpty(longitude) ? null : $"{latitude},{longitude}";
}
