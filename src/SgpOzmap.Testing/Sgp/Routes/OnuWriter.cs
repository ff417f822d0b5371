using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes a row of an ONU list.</summary>
internal sealed class OnuWriter(SgpState state, SgpSimulatorOptions options, SgpParameters parameters)
{
    private readonly bool _signal = parameters.Has("signal");
    private readonly bool _connection = parameters.Has("connection");
    private readonly Dictionary<int, string> _olts = state.Olts.ToDictionary(o => o.Id, o => o.Name);

    public void Write(Utf8JsonWriter w, SimOnu onu, SimService? service)
    {
        w.WriteStartObject();
        w.WriteNumber("pon", onu.Pon);
        w.WriteNumber("olt_id", onu.OltId);
        w.WriteString("onu_login", (string?)null);
        w.WriteNumber("id", onu.Id);
        w.WriteNumber("onu", onu.Id % 128);
        w.WriteNumber("slot", onu.Slot);
        w.WriteString("olt_name", _olts.GetValueOrDefault(onu.OltId));
        w.WriteString("wifi_ssid", (string?)null);
        w.WriteString("type", "SIMULADA");
        w.WriteString("phy_addr", onu.Serial);
        w.WriteString("description", " ");
        w.WriteBoolean("onu_telnet", false);
        w.WriteNumber("vlan", 100);
        w.WriteBoolean("onu_web", false);
        w.WriteString("date_created", "2025-06-01 18:00:00");
        w.WriteString("password", $"SECRET-onu-{onu.Id}");
        w.WriteString("onu_web_port", (string?)null);
        w.WriteString("ident", (string?)null);
        w.WriteString("wifi_password", $"SECRET-onuwifi-{onu.Id}");
        w.WriteString("onu_password", $"SECRET-onupass-{onu.Id}");
        w.WriteString("mode", "PPPoE");
        w.WriteNumber("wifi_channel", 11);
        w.WriteString("login", "");
        if (service is not null)
        {
            w.WriteString("service_cliente", service.Contract.Customer.Name);
            w.WriteNumber("service_contrato", service.Contract.Id);
            w.WriteNumber("service_id", service.Id);
            w.WriteString("service_login", service.Login);
        }

        if (!options.OldOnuRows)
            WriteNewer(w, onu, service);
        w.WriteEndObject();
    }

    private void WriteNewer(Utf8JsonWriter w, SimOnu onu, SimService? service)
    {
        var row = onu.Row;
        if (service is not null)
            w.WriteNumber("service_status", service.StatusCode);
        if (!row.Silent)
        {
            w.WriteString("cto", row.BoxName ?? onu.BoxName);
            if (!row.NoPort && (row.BoxPort ?? onu.BoxPort) is { } port)
                w.WriteNumber("ctoport", port);
            else
                w.WriteNull("ctoport");
        }

        if (_signal)
        {
            w.WriteString("info_rx", row.Rx ?? onu.Rx);
            w.WriteString("info_tx", onu.Tx);
            w.WriteString("info_olt_rx", "N/A");
            w.WriteString("info_date", onu.ReadOn);
        }

        if (_connection && service?.Online is { } online)
        {
            w.WriteBoolean("online", online);
            w.WriteString("status", online ? "online" : "offline");
        }
    }
}
