namespace SgpOzmap.Testing;

/// <summary><c>POST /api/ura/clientes/</c>: paging over customers, filters, and what the caller asked to leave out.</summary>
internal sealed class CustomerListing(SgpState state, SgpSimulatorOptions options)
{
    private static readonly string[] s_ranges = ["data_cadastro", "data_alteracao", "data_contrato_status", "data_vencimento", "data_pagamento"];

    public SimResponse Answer(SgpParameters parameters)
    {
        foreach (var range in s_ranges)
        {
            if (parameters.Text(range + "_fim") is not null && parameters.Text(range + "_inicio") is null)
                return SimResponse.Message(400, "erro", $"[{range}_inicio] obrigatória caso [{range}_fim] informada");
        }

        var offset = parameters.Number("offset", 0);
        var limit = parameters.Number("limit", 100);
        if (offset < 0)
            throw new SgpRefusal("offset");
        if (limit < 1)
            throw new SgpRefusal("limit");
        limit = Math.Min(limit, options.PageCap);

        var filter = new CustomerFilter(options.IgnoreFilters ? SgpParameters.None : parameters);
        var matches = filter.IsEmpty ? state.CustomerList : [.. state.CustomerList.Where(filter.Matches)];
        var page = matches.Skip(options.IgnoreOffset ? 0 : offset).Take(limit).ToList();
        var writer = new CustomerWriter(state, options, parameters, filter);
        return SimResponse.Json(200, w =>
        {
            if (options.WrapEnvelope)
                w.WriteStartArray();
            w.WriteStartObject();
            w.WriteStartObject("paginacao");
            w.WriteNumber("offset", offset);
            w.WriteNumber("limit", limit);
            w.WriteNumber("parcial", page.Count);
            w.WriteNumber("total", matches.Count);
            w.WriteEndObject();
            w.WriteStartArray("clientes");
            foreach (var customer in page)
                writer.Write(w, customer);
            w.WriteEndArray();
            w.WriteEndObject();
            if (options.WrapEnvelope)
                w.WriteEndArray();
        });
    }
}
