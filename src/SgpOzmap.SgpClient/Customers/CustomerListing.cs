using System.Globalization;
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
        if (query.Offset < 0)
            throw new ArgumentOutOfRangeException(nameof(query), query.Offset, "Offset is not negative.");
        if (query.Limit is < 1 or > 100)
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, "Limit is 1 to 100.");
        if (query.ContractStatus == SgpContractStatus.Unknown)
            throw new ArgumentException("ContractStatus must be one that SGP knows; null for all.", nameof(query));
        if (query is { ChangedTo: not null, ChangedFrom: null } or { StatusChangedTo: not null, StatusChangedFrom: null })
            throw new ArgumentException("SGP refuses the end of a range without its beginning.", nameof(query));
    }

    /// <summary>The call for one page. Flags act by presence, so one that is off is not sent.</summary>
    internal static SgpCall Call(SgpCustomerQuery query, int pageSize)
    {
        List<KeyValuePair<string, string>> fields =
        [
            new("offset", Text(query.Offset)),
            new("limit", Text(query.Limit ?? pageSize)),
            new("omitir_titulos", "1"),
            new("omitir_contatos", "1"),
        ];
        if (query.OmitContracts)
            fields.Add(new("omitir_contratos", "1"));
        if (query.IncludeConnection)
            fields.Add(new("exibir_conexao", "1"));
        if (query.ContractId is { } contract)
            fields.Add(new("contrato", Text(contract)));
        if (query.ContractStatus is { } status)
            fields.Add(new("contrato_status", Text((int)status)));
        AddDay("data_alteracao_inicio", query.ChangedFrom);
        AddDay("data_alteracao_fim", query.ChangedTo);
        AddDay("data_contrato_status_inicio", query.StatusChangedFrom);
        AddDay("data_contrato_status_fim", query.StatusChangedTo);
        return SgpCall.Customers(fields);

        void AddDay(string name, DateOnly? day)
        {
            if (day is { } d)
                fields.Add(new(name, d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

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

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
