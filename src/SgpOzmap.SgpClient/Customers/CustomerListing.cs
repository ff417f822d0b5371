using System.Text.Json;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Transport;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>One page of <c>POST /api/ura/clientes/</c>: its request and its answer.</summary>
internal static class CustomerListing
{
    /// <summary>Checks what SGP would refuse or, worse, misread.</summary>
    internal static void Check(SgpCustomerQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > 100)
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, "Limit is 1 to 100.");
        Call(query, pageSize: 1);
    }

    /// <summary>The call for one page. Flags act by presence, so one that is off is not sent.</summary>
    internal static SgpCall Call(SgpCustomerQuery query, int pageSize)
        => SgpCall.Customers(new SgpFields(nameof(query))
            .Count("offset", query.Offset)
            .Count("limit", query.Limit ?? pageSize)
            .Flag("omitir_titulos", true)
            .Flag("omitir_contatos", true)
            .Flag("omitir_contratos", query.OmitContracts)
            .Flag("exibir_conexao", query.IncludeConnection)
            .Id("contrato", query.ContractId)
            .Id("cliente_id", query.CustomerId)
            .Text("cpfcnpj", query.Document)
            .Text("cliente_nome", query.Name)
            .Text("login", query.Login)
            .Id("pop", query.PopId)
            .Code("contrato_status", (int?)query.ContractStatus, last: 7)
            .Days("data_cadastro_inicio", query.RegisteredFrom, "data_cadastro_fim", query.RegisteredTo)
            .Days("data_alteracao_inicio", query.ChangedFrom, "data_alteracao_fim", query.ChangedTo)
            .Days("data_contrato_status_inicio", query.StatusChangedFrom, "data_contrato_status_fim", query.StatusChangedTo)
            .All);

    /// <summary>Reads the page. A body without the list is no empty page.</summary>
    internal static async Task<SgpCustomerPage> ReadAsync(SgpAnswer answer, SgpFaults faults, int offset, CancellationToken cancellationToken)
    {
        var listing = await JsonSerializer.DeserializeAsync(answer.Body, SgpJsonContext.Default.WireListing, cancellationToken).ConfigureAwait(false);
        var envelope = listing?.Envelope;
        var rows = listing?.Rows ?? envelope?.Customers ?? envelope?.Result ?? envelope?.Results ?? envelope?.Data;
        if (rows is null)
            throw faults.Unexpected(Message(envelope));

        return new()
        {
            Offset = SgpNumbers.Count(envelope?.Paging?.Offset) ?? offset,
            Limit = SgpNumbers.Count(envelope?.Paging?.Limit),
            Total = SgpNumbers.Count(envelope?.Paging?.Total),
            Customers = rows.ConvertAll(CustomerMapper.Map),
        };
    }

    private static string? Message(WireEnvelope? envelope)
        => SgpText.AsSent(envelope?.Detail) ?? SgpText.AsSent(envelope?.Erro) ?? SgpText.AsSent(envelope?.Error)
            ?? SgpText.AsSent(envelope?.Msg) ?? SgpText.AsSent(envelope?.Message);
}
