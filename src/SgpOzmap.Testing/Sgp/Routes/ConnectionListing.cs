using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary><c>POST /ws/radius/radacct/list/all/</c>: a row for each internet service of which the connection is known, in pages.</summary>
internal sealed class ConnectionListing(SgpState state, SgpSimulatorOptions options)
{
    public SimResponse Answer(SgpParameters parameters)
    {
        var offset = parameters.Number("offset", 0);
        var limit = parameters.Number("limit", 100);
        if (offset < 0)
            throw new SgpRefusal("offset");
        if (limit < 1)
            throw new SgpRefusal("limit");
        limit = Math.Min(limit, options.PageCap);

        var login = parameters.Text("username");
        var document = parameters.Text("cpfcnpj");
        var uf = parameters.Text("uf");
        var rows = state.Services
            .Where(s => s is { Kind: "internet", Login: not null, Online: not null }
                && (login is null || string.Equals(login, s.Login, StringComparison.Ordinal))
                && (document is null || string.Equals(document, s.Contract.Customer.Document, StringComparison.Ordinal))
                && uf is null or "PR")
            .ToList();
        var page = rows.Skip(options.IgnoreOffset ? 0 : offset).Take(limit).ToList();
        return SimResponse.Json(200, w =>
        {
            w.WriteStartObject();
            w.WriteStartObject("paggination");
            w.WriteNumber("total", rows.Count);
            w.WriteNumber("limit", limit);
            w.WriteNumber("returned", page.Count);
            w.WriteNumber("offset", offset);
            w.WriteEndObject();
            w.WriteList("result", page, Write);
            w.WriteEndObject();
        });
    }

    private void Write(Utf8JsonWriter w, SimService service)
    {
        var customer = service.Contract.Customer;
        var online = service.Online is true;
        w.WriteString("pppoe_login", service.Login);
        w.WriteString("pppoe_senha", $"SECRET-senha-{service.Id}");
        w.WriteString("nome", customer.Name);
        w.WriteNumber("plano_id", state.Plans[0].Id);
        w.WriteString("plano", state.Plans[0].Name);
        if (options.SendConnectionServiceId)
            w.WriteNumber("servico_id", service.Id);
        w.WriteString("ip", online ? "192.0.2.10" : "");
        w.WriteBoolean("online", online);
        w.WriteString("endereco", customer.Street);
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
        w.WriteString("endereco_pontoreferencia", "");
        w.WriteString("endereco_latitude", service.Latitude);
        w.WriteString("endereco_longitude", service.Longitude);
        w.WriteList("radacct", [service], WriteSession);
    }

    private static void WriteSession(Utf8JsonWriter w, SimService service)
    {
        w.WriteString("username", service.Login);
        w.WriteString("acctsessionid", service.Id.ToString("x8", CultureInfo.InvariantCulture));
        w.WriteString("nasipaddress", "192.0.2.1");
        w.WriteString("nasportid", "ether1");
        w.WriteString("calledstationid", "pppoe");
        w.WriteString("callingstationid", service.Mac);
        w.WriteString("framedipaddress", "192.0.2.10");
        w.WriteString("framedipv6prefix", "2001:db8:0:1::/64");
        w.WriteString("delegatedipv6prefix", "2001:db8:1::/56");
        w.WriteString("acctstarttime", "2026-01-01T10:00:00");
        w.WriteString("acctstoptime", service.Online is true ? null : "2026-01-02T10:00:00");
        w.WriteString("acctterminatecause", service.Online is true ? null : "User-Request");
        w.WriteNumber("acctinputoctets", 1024);
        w.WriteNumber("acctoutputoctets", 4096);
    }
}
