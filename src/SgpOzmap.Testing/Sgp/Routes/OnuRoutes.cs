using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>The FTTx routes about ONUs.</summary>
internal sealed class OnuRoutes(SgpState state, SgpSimulatorOptions options)
{
    /// <summary>An id or a serial number, which have a digit; names of routes have none.</summary>
    public static bool IsKey(string text) => text.Any(char.IsAsciiDigit);

    public SimResponse List(SgpParameters parameters, Func<SimOnu, bool> wanted)
    {
        var filter = new OnuFilter(parameters);
        var writer = new OnuWriter(state, options, parameters);
        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            foreach (var service in state.Services)
            {
                if (service.Onu is { Row.Absent: false } onu && wanted(onu) && filter.Matches(onu, service))
                    writer.Write(w, onu, onu.Row.Unbound ? null : service);
            }

            foreach (var onu in state.UnboundOnus.Where(o => wanted(o) && filter.Matches(o, null)))
                writer.Write(w, onu, null);
            w.WriteEndArray();
        });
    }

    public SimResponse One(string key)
    {
        var onu = Find(key);
        return onu is null ? NotFound() : SimResponse.Json(200, w =>
        {
            w.WriteStartObject();
            w.WriteStartObject("onu");
            w.WriteString("olt", state.Olts.FirstOrDefault(o => o.Id == onu.OltId)?.Name);
            w.WriteNumber("slot", onu.Slot);
            w.WriteNumber("pon", onu.Pon);
            w.WriteNumber("onu", onu.Id % 128);
            w.WriteString("addr", onu.Serial);
            w.WriteString("cto", onu.Row.BoxName ?? onu.BoxName);
            if ((onu.Row.BoxPort ?? onu.BoxPort) is { } port)
                w.WriteNumber("porta_cto", port);
            else
                w.WriteNull("porta_cto");
            w.WriteNumber("vlan", 100);
            w.WriteString("tipo", "SIMULADA");
            w.WriteString("template", "PADRÃO ROTEADA");
            w.WriteString("modelo", "SIMULADA");
            w.WriteString("modo", "PPPOE");
            w.WriteString("etiqueta", "");
            w.WriteString("descricao", " ");
            w.WriteString("observacoes", "");
            w.WriteEndObject();
            w.WriteEndObject();
        });
    }

    public SimResponse Info(long id)
        => state.Onus.FirstOrDefault(o => o.Onu.Id == id).Onu is { } onu
            ? SimResponse.Message(200, "result", $"ONU {onu.Serial}\nRx optical power(dBm) : {onu.Rx}\nTx optical power(dBm) : {onu.Tx}\n")
            : NotFound();

    /// <summary>The keys of these rows are in no public document; these are the ones that the ONU lists have.</summary>
    public SimResponse Unauthorized(long oltId) => JsonRows.Answer(state.UnauthorizedOnus.Where(o => o.OltId == oltId), (w, onu) =>
    {
        w.WriteString("phy_addr", onu.Serial);
        w.WriteNumber("slot", onu.Slot);
        w.WriteNumber("pon", onu.Pon);
        w.WriteString("type", "SIMULADA");
    });

    private static SimResponse NotFound() => SimResponse.Message(404, "detail", "Não encontrado.");

    private SimOnu? Find(string key)
    {
        if (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && state.Onus.FirstOrDefault(o => o.Onu.Id == id).Onu is { } byId)
            return byId;
        return state.Onus.FirstOrDefault(o => string.Equals(o.Onu.Serial, key, StringComparison.OrdinalIgnoreCase)).Onu;
    }
}
