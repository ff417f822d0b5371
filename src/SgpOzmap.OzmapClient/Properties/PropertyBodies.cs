using System.Text.Json;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>What is sent about properties. Never <c>external_id</c>: the same one sent again is an error on the server. Never <c>force</c>.</summary>
internal static class PropertyBodies
{
    internal static byte[] Creation(PropertyCreation property) => JsonBody.Of(json =>
    {
        json.Field("project", property.ProjectId);
        json.Field("box", property.BoxId);
        json.Field("connector", property.ConnectorId);
        json.Field("port", property.Port);
        json.WriteBoolean("auto_connect", property.AutoConnect);
        json.Field("coords", property.Coordinates);
        json.Field("address", property.Address);
        json.Field("potencyRead", property.PotencyRead);
        json.Field("observation", property.Observation);
        Client(json, property.Client);
    });

    /// <exception cref="ArgumentException">Nothing is to be changed.</exception>
    internal static byte[] Update(PropertyUpdate update)
        => update == new PropertyUpdate()
            ? throw new ArgumentException("Nothing is to be changed.", nameof(update))
            : JsonBody.Of(json =>
            {
                Client(json, update.Client);
                json.Field("box", update.BoxId);
                json.Field("connector", update.ConnectorId);
                json.Field("port", update.Port);
                json.Field("auto_connect", update.AutoConnect);
                json.Field("coords", update.Coordinates);
                json.Field("potencyRead", update.PotencyRead);
                json.Field("observation", update.Observation);
            });

    private static void Client(Utf8JsonWriter json, FtthClientCreation? client)
    {
        if (client is null)
            return;

        if (string.IsNullOrWhiteSpace(client.Code))
            throw new ArgumentException("A client needs a code, or nobody finds it again.", nameof(client));

        json.WriteStartObject("client");
        json.WriteString("code", client.Code);
        json.Field("name", client.Name);
        json.WriteBoolean("implanted", client.Implanted);
        json.WriteNumber("status", (int)client.Status);
        json.Field("onu", client.Onu);
        json.Field("observation", client.Observation);
        json.WriteEndObject();
    }
}
