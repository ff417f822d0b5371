using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes a row of the listing.</summary>
internal sealed class CustomerWriter(SgpState state, SgpSimulatorOptions options, SgpParameters parameters, CustomerFilter filter)
{
    private readonly ServiceWriter _services = new(state, options, parameters);
    private readonly bool _omitContracts = parameters.Has("omitir_contratos");
    private readonly bool _omitTitles = parameters.Has("omitir_titulos");
    private readonly bool _omitContacts = parameters.Has("omitir_contatos");
    private readonly bool _showNote = parameters.Has("exibir_observacao_cliente");

    public void Write(Utf8JsonWriter w, SimCustomer customer)
    {
        w.WriteStartObject();
        if (options.SendCustomerId)
            w.WriteNumber("id", customer.Id);
        w.WriteString("nome", customer.Name);
        w.WriteString("cpfcnpj", customer.Document);
        w.WriteString("dataCadastro", customer.RegisteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        w.WriteString("tipo", "F");
        if (_showNote)
            w.WriteString("observacao_cliente", "");
        WriteAddress(w, customer, customer.Latitude, customer.Longitude);
        if (!_omitContacts)
            WriteContacts(w);
        if (!_omitContracts)
        {
            w.WriteStartArray("contratos");
            foreach (var contract in customer.ContractList)
            {
                if (options.FilterKeepsOtherContracts || filter.MatchesContract(contract))
                    WriteContract(w, contract);
            }

            w.WriteEndArray();
        }

        if (!_omitTitles)
            WriteTitles(w, customer);
        w.WriteEndObject();
    }

    public static void WriteAddress(Utf8JsonWriter w, SimCustomer customer, string? latitude, string? longitude)
    {
        w.WriteStartObject("endereco");
        w.WriteString("logradouro", customer.Street);
        if (customer.Number is { } number)
            w.WriteNumber("numero", number);
        else
            w.WriteNull("numero");
        w.WriteString("bairro", customer.District);
        w.WriteString("cidade", "CIDADE DEMONSTRAÇÃO");
        w.WriteString("uf", "PR");
        w.WriteString("cep", "00000-000");
        w.WriteString("complemento", "");
        w.WriteString("latitude", latitude);
        w.WriteString("longitude", longitude);
        w.WriteEndObject();
    }

    private static void WriteContacts(Utf8JsonWriter w)
    {
        w.WriteStartObject("contatos");
        foreach (var kind in (ReadOnlySpan<string>)["emails", "celulares", "telefones", "outros"])
        {
            w.WriteStartArray(kind);
            w.WriteEndArray();
        }

        w.WriteEndObject();
    }

    private void WriteContract(Utf8JsonWriter w, SimContract contract)
    {
        w.WriteStartObject();
        w.WriteNumber(options.ContractKeyIsId ? "id" : "contrato", contract.Id);
        w.WriteString("dataCadastro", contract.Customer.RegisteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        w.WriteString("status", options.PadLabels ? $" {contract.StatusLabel} " : contract.StatusLabel);
        w.WriteString("motivo_status", contract.StatusReason);
        if (options.SendPopId && contract.Pop is { } pop)
            w.WriteNumber("pop_id", pop.Id);
        w.WriteNumber("vencimento", 10);
        w.WriteStartArray("servicos");
        foreach (var service in contract.ServiceList)
            _services.Write(w, service);
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void WriteTitles(Utf8JsonWriter w, SimCustomer customer)
    {
        w.WriteStartArray("titulos");
        foreach (var contract in customer.ContractList)
        {
            w.WriteStartObject();
            w.WriteNumber("id", contract.Id * 10);
            w.WriteString("portador", "BANCO");
            w.WriteNumber("numeroDocumento", contract.Id * 10);
            w.WriteNumber("contrato", contract.Id);
            w.WriteString("status", "aberto");
            w.WriteNumber("valor", 99.9m);
            w.WriteNumber("valorCorrigido", 99.9m);
            w.WriteString("valorPago", "");
            w.WriteNumber("diasAtraso", 0);
            w.WriteString("codigoBarras", "SECRET-barcode");
            w.WriteString("codigoPix", "SECRET-pix");
            w.WriteString("dataEmissao", "2026-01-01");
            w.WriteString("dataVencimento", "2026-01-10");
            w.WriteString("dataPagamento", "");
            w.WriteString("dataCancelamento", "");
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }
}
