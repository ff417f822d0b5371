using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes a service of the listing with its ONU, the secrets included: SGP sends them too.</summary>
internal sealed class ServiceWriter(SgpState state, SgpSimulatorOptions options, SgpParameters parameters)
{
    private static readonly string[] s_texts =
    [
        "voip_sip_username", "voip_mascara", "voip_username", "telnet", "voip_service_name", "web_port", "voip_porta", "voip_telefone",
        "voip_ip", "login", "voip_gateway", "voip_vlan", "onu_login", "wifi_ssid", "wifi_ssid_5", "wifi_channel_5",
    ];

    private static readonly string[] s_secrets = ["wifi_password", "wifi_password_5", "password", "voip_sip_password", "onu_password"];

    private readonly bool _showConnection = parameters.Has("exibir_conexao");
    private readonly bool _showNote = parameters.Has("exibir_observacao_servicos");

    public void Write(Utf8JsonWriter w, SimService service)
    {
        w.WriteStartObject();
        w.WriteNumber("id", service.Id);
        w.WriteString("tipo", service.Kind);
        if (options.SendServiceStatus)
            w.WriteString("status", options.PadLabels ? $"{SimStatus.ServiceLabel(service.StatusCode)} " : SimStatus.ServiceLabel(service.StatusCode));
        w.WriteStartObject("plano");
        w.WriteNumber("id", 7);
        w.WriteString("descricao", "FIBRA 500 MEGA");
        w.WriteEndObject();
        w.WriteString("login", service.Login);
        if (_showNote)
            w.WriteString("observacao_servico", "");
        w.WriteString("senha", $"SECRET-senha-{service.Id}");
        w.WriteString("mac", service.Mac);
        w.WriteString("ip", (string?)null);
        w.WriteString("grupo", "fibra");
        w.WriteString("wifi_ssid", "");
        w.WriteString("wifi_password", $"SECRET-wifi-{service.Id}");
        w.WriteString("wifi_channel", "auto");
        w.WriteString("wifi_ssid_5", "");
        w.WriteString("wifi_password_5", $"SECRET-wifi5-{service.Id}");
        if (service.Onu is { } onu)
            WriteOnu(w, service, onu);
        else
            w.WriteNull("onu");
        if (_showConnection && service.Onu is null)
            WriteConnection(w, service);
        CustomerWriter.WriteAddress(w, service.Contract.Customer, service.Latitude, service.Longitude);
        w.WriteEndObject();
    }

    private void WriteOnu(Utf8JsonWriter w, SimService service, SimOnu onu)
    {
        w.WriteStartObject("onu");
        w.WriteNumber("id", onu.Id);
        w.WriteString("serial", onu.Serial);
        w.WriteNumber("slot", onu.Slot);
        w.WriteNumber("pon", onu.Pon);
        w.WriteNumber("onu", onu.Id % 128);
        w.WriteNumber("olt_id", onu.OltId);
        w.WriteString("olt_nome", state.Olts.FirstOrDefault(o => o.Id == onu.OltId)?.Name);
        w.WriteNumber("vlan", 100);
        w.WriteNumber("pon_vlan", 100);
        w.WriteString("rx", onu.Rx);
        w.WriteString("tx", onu.Tx);
        w.WriteBoolean("web", false);
        w.WriteNumber("wifi_channel", 11);
        foreach (var name in s_texts)
            w.WriteString(name, "");
        foreach (var name in s_secrets)
            w.WriteString(name, $"SECRET-{name}-{onu.Id}");
        if (onu.ListingSilent || onu.BoxName is null)
        {
            w.WriteNull("splitter");
        }
        else
        {
            w.WriteStartObject("splitter");
            w.WriteNumber("id", state.FindOrAddBox(onu.BoxName).Id);
            w.WriteString("nome", onu.BoxName);
            if (onu.BoxPort is { } port)
                w.WriteNumber("porta", port);
            else
                w.WriteNull("porta");
            w.WriteEndObject();
        }

        if (_showConnection)
            WriteConnection(w, service);
        w.WriteEndObject();
    }

    private static void WriteConnection(Utf8JsonWriter w, SimService service)
    {
        if (service.Online is not { } online)
        {
            w.WriteNull("conexao");
            return;
        }

        w.WriteStartObject("conexao");
        w.WriteString("status", online ? "online" : "offline");
        w.WriteString("ip", "192.0.2.10");
        w.WriteString("data_conexao", "2026-01-01 10:00:00");
        w.WriteString("data_desconexao", online ? null : "2026-01-02 10:00:00");
        w.WriteEndObject();
    }
}
