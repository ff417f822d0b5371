using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary><c>GET /api/fttx/…</c>: the whole network at once, without paging.</summary>
internal sealed class FttxRoutes(SgpState state, SgpSimulatorOptions options)
{
    /// <summary>The route of a path; null when there is none.</summary>
    public Func<SgpParameters, SimResponse>? Find(string[] segments, string prefix)
    {
        var skip = prefix.Split('/', StringSplitOptions.RemoveEmptyEntries).Length + 2;
        return segments[skip..] switch
        {
            ["olt", "list"] => _ => Olts(),
            ["onu", "list"] => p => Onus(p, _ => true),
            ["olt", var olt, "onu", "list"] when Id(olt) is { } id => p => Onus(p, o => o.OltId == id),
            ["splitter", "all"] => Boxes,
            ["splitter", var box, "onu", "all"] when Id(box) is { } id => p => Onus(p, o => IsIn(o, id)),
            _ => null,
        };
    }

    private static int? Id(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private bool IsIn(SimOnu onu, int box) => (onu.Row.BoxName ?? onu.BoxName) is { } name && state.FindOrAddBox(name).Id == box;

    private SimResponse Onus(SgpParameters parameters, Func<SimOnu, bool> wanted)
    {
        var contract = parameters.Text("contrato");
        var login = parameters.Text("login");
        var statuses = parameters.Numbers("status");
        var writer = new OnuWriter(state, options, parameters);
        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            foreach (var service in state.CustomerList.SelectMany(c => c.ContractList).SelectMany(c => c.ServiceList))
            {
                if (service.Onu is { Row.Absent: false } onu
                    && wanted(onu)
                    && (contract is null || string.Equals(contract, service.Contract.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                    && (login is null || string.Equals(login, service.Login, StringComparison.Ordinal))
                    && (statuses is null || statuses.Contains(service.StatusCode)))
                    writer.Write(w, onu, onu.Row.Unbound ? null : service);
            }

            if (contract is null && login is null && statuses is null)
            {
                foreach (var onu in state.UnboundOnus.Where(wanted))
                    writer.Write(w, onu, null);
            }

            w.WriteEndArray();
        });
    }

    private SimResponse Olts()
    {
        var counts = state.CustomerList.SelectMany(c => c.ContractList).SelectMany(c => c.ServiceList)
            .Where(s => s.Onu is not null).CountBy(s => s.Onu!.OltId).ToDictionary();
        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            foreach (var olt in state.Olts)
            {
                w.WriteStartObject();
                w.WriteString("name", olt.Name);
                w.WriteString("olttype", "Huawei 5800");
                w.WriteNumber("onu_count", counts.GetValueOrDefault(olt.Id));
                w.WriteString("host", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{olt.Id}"));
                w.WriteNumber("pon_count", 16);
                w.WriteNumber("id", olt.Id);
                w.WriteEndObject();
            }

            w.WriteEndArray();
        });
    }

    private SimResponse Boxes(SgpParameters parameters)
    {
        var onus = state.CustomerList.SelectMany(c => c.ContractList).SelectMany(c => c.ServiceList)
            .Select(s => s.Onu).Where(o => o?.BoxName is not null)
            .ToLookup(o => o!.BoxName!, o => o!.BoxPort, StringComparer.Ordinal);
        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            foreach (var box in state.Boxes)
                WriteBox(w, box, box.Name is null ? [] : [.. onus[box.Name]], !parameters.Has("no_busy_ports"));
            w.WriteEndArray();
        });
    }

    private static void WriteBox(Utf8JsonWriter w, SimSgpBox box, List<int?> ports, bool showBusy)
    {
        w.WriteStartObject();
        w.WriteString("note", "");
        w.WriteString("ident", box.Name);
        w.WriteString("un_ports", (string?)null);
        if (showBusy)
        {
            w.WriteStartArray("busy_ports");
            foreach (var port in ports.OfType<int>().Distinct().Order())
                w.WriteStringValue(port.ToString(CultureInfo.InvariantCulture));
            w.WriteEndArray();
        }

        w.WriteString("localization", "");
        w.WriteNumber("ports", box.Ports);
        w.WriteNumber("pon", 1);
        w.WriteNumber("onu_count", ports.Count);
        w.WriteNumber("pon_id", 1);
        w.WriteNumber("id", box.Id);
        w.WriteString("map_ll", box.Coordinates);
        w.WriteEndObject();
    }
}
