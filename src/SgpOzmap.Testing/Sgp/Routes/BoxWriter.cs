using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes boxes (CTOs), with the ports that the ONUs take.</summary>
internal sealed class BoxWriter(SgpState state)
{
    private readonly ILookup<string, int?> _ports = state.Services
        .Select(s => s.Onu).Where(o => o?.BoxName is not null)
        .ToLookup(o => o!.BoxName!, o => o!.BoxPort, StringComparer.Ordinal);

    public void Write(Utf8JsonWriter w, SimSgpBox box, bool showBusy, bool showCount)
    {
        List<int?> ports = box.Name is null ? [] : [.. _ports[box.Name]];
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
        w.WriteNumber("pon", box.Pon);
        if (showCount)
            w.WriteNumber("onu_count", ports.Count);
        w.WriteNumber("pon_id", SgpState.PonId(state.OltOf(box), box.Slot, box.Pon));
        w.WriteNumber("id", box.Id);
        w.WriteString("map_ll", box.Coordinates);
    }
}
