using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes a client.</summary>
internal static class ClientJson
{
    public static void Write(Utf8JsonWriter w, SimClient client, OzmapSimulatorOptions options, string idName = "id")
    {
        w.WriteStartObject();
        JsonText.WriteTags(w, client);
        JsonText.WriteOptional(w, client, "cpe");
        w.WriteString("observation", client.Observation);
        w.WriteBoolean("implanted", client.Implanted);
        w.WriteStartObject("onu");
        w.WriteString("user_PPPoE", client.PppoeUser);
        w.WriteString("serial_number", client.SerialNumber);
        w.WriteString("mac_address", client.MacAddress);
        w.WriteEndObject();
        w.WriteBoolean("certified", client.Certified);
        if (options.OldClients)
            w.WriteString("status", client.Status == 0 ? "OK" : "ERROR");
        else
            w.WriteNumber("status", client.Status);
        w.WriteString("kind", options.OldClients ? "ftth" : "FTTHClient");
        w.WriteString("code", client.Code);
        if (client.Name is not null)
            w.WriteString("name", client.Name);
        w.WriteString("createdAt", JsonText.Iso(client.CreatedAt));
        w.WriteString("updatedAt", JsonText.Iso(client.UpdatedAt));
        w.WriteString(idName, client.Id);
        if (client.ExternalId is not null)
            w.WriteString("external_id", client.ExternalId);
        w.WriteEndObject();
    }
}
