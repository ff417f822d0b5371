using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary><c>GET /api/fttx/…</c>: reads alone. The whole network comes at once, without paging.</summary>
internal sealed class FttxRoutes(SgpState state, SgpSimulatorOptions options)
{
    private readonly OnuRoutes _onus = new(state, options);

    /// <summary>The route of a path, which is decoded as a whole: an escaped slash is a slash to Django. Null when there is none.</summary>
    public Func<SgpParameters, SimResponse>? Find(string path)
    {
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries)[2..] switch
        {
            ["olt", "list"] => _ => Olts(),
            ["olt", var olt, "pon", "list"] when Id(olt) is { } id => _ => Pons(id),
            ["olt", var olt, "onu", "list"] when Id(olt) is { } id => p => _onus.List(p, o => o.OltId == id),
            ["olt", var olt, "unauth"] when Id(olt) is { } id => _ => _onus.Unauthorized(id),
            ["olt", "pon", var olt, "splitter", "list"] when Id(olt) is { } id => p => BoxesOfPon(p, id),
            ["splitter", "all"] => Boxes,
            ["splitter", var box] when Id(box) is { } id => _ => Box(id),
            ["splitter", var box, "onu", "all"] when Id(box) is { } id => p => _onus.List(p, o => IsIn(o, id)),
            ["onu", "list"] => p => _onus.List(p, _ => true),
            ["onu", var onu] when OnuRoutes.IsKey(onu) => _ => _onus.One(onu),
            ["onu", var onu, "info"] when Id(onu) is { } id => _ => _onus.Info(id),
            ["onutemplate", "list"] => _ => Entries("PADRÃO BRIDGE", "PADRÃO ROTEADA"),
            ["onutype", "list"] => _ => Entries("SIMULADA"),
            ["onumode", "list"] => _ => Entries("BRIDGE", "PPPOE", "BRIDGE_WAN", "DHCP"),
            ["service", "list"] => _ => JsonRows.Answer(state.Services, WriteService),
            _ => null,
        };
    }

    private static long? Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Their keys are in no public document; these are the ones that SGP's other lists have.</summary>
    private static SimResponse Entries(params string[] names) => JsonRows.Answer(names.Index(), (w, entry) =>
    {
        w.WriteNumber("id", entry.Index + 1);
        w.WriteString("nome", entry.Item);
    });

    private static void WriteService(Utf8JsonWriter w, SimService service)
    {
        w.WriteString("login", service.Login);
        w.WriteNumber("contrato", service.Contract.Id);
        w.WriteNumber("id", service.Id);
    }

    private bool IsIn(SimOnu onu, long box) => (onu.Row.BoxName ?? onu.BoxName) is { } name && state.FindOrAddBox(name).Id == box;

    private SimResponse Olts()
    {
        var counts = state.Services.Where(s => s.Onu is not null).CountBy(s => s.Onu!.OltId).ToDictionary();
        return JsonRows.Answer(state.Olts, (w, olt) =>
        {
            w.WriteString("name", olt.Name);
            w.WriteString("olttype", "Huawei 5800");
            w.WriteNumber("onu_count", counts.GetValueOrDefault(olt.Id));
            w.WriteString("host", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{olt.Id}"));
            w.WriteNumber("pon_count", 16);
            w.WriteNumber("id", olt.Id);
        });
    }

    private SimResponse Pons(long oltId)
    {
        var name = state.Olts.FirstOrDefault(o => o.Id == oltId)?.Name;
        var counts = state.Onus.Where(o => o.Onu.OltId == oltId).CountBy(o => (o.Onu.Slot, o.Onu.Pon)).ToDictionary();
        var pons = state.Boxes.Where(b => state.OltOf(b) == oltId).Select(b => (b.Slot, b.Pon)).Concat(counts.Keys).Distinct().Order();
        return JsonRows.Answer(pons, (w, pon) =>
        {
            w.WriteNumber("id", SgpState.PonId(oltId, pon.Slot, pon.Pon));
            w.WriteNumber("slot", pon.Slot);
            w.WriteNumber("pon", pon.Pon);
            w.WriteString("description", string.Create(CultureInfo.InvariantCulture, $"PON {pon.Slot}/{pon.Pon}"));
            w.WriteString("olt_name", name);
            w.WriteNumber("olt_id", oltId);
            w.WriteNumber("vlan", 100);
            w.WriteNumber("onu_count", counts.GetValueOrDefault(pon));
            w.WriteBoolean("active", true);
        });
    }

    private SimResponse Boxes(SgpParameters parameters)
    {
        var writer = new BoxWriter(state);
        return JsonRows.Answer(state.Boxes, (w, box) => writer.Write(w, box, !parameters.Has("no_busy_ports"), showCount: true));
    }

    private SimResponse Box(long id)
    {
        var writer = new BoxWriter(state);
        return JsonRows.Answer(state.Boxes.Where(b => b.Id == id), (w, box) => writer.Write(w, box, showBusy: true, showCount: true));
    }

    private SimResponse BoxesOfPon(SgpParameters parameters, long oltId)
    {
        var (slot, pon) = (parameters.Number("slot", -1), parameters.Number("pon", -1));
        var writer = new BoxWriter(state);
        return JsonRows.Answer(
            state.Boxes.Where(b => state.OltOf(b) == oltId && (slot < 0 || b.Slot == slot) && (pon < 0 || b.Pon == pon)),
            (w, box) => writer.Write(w, box, showBusy: true, showCount: false));
    }
}
