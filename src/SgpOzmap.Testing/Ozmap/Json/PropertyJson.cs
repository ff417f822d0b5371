using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes a property: a row of a list, or the answer to its creation, which lacks what a row has of the network.</summary>
internal static class PropertyJson
{
    public static void WriteRow(Utf8JsonWriter w, SimProperty property, OzmapSimulatorOptions options, string clientIdName = "id")
    {
        w.WriteStartObject();
        WriteCommon(w, property);

        // The official SDK refuses null here, and no published row of a list has it.
        if (property.Drop is not null || options.PublishedForms)
            w.WriteString("drop", property.Drop?.Id);
        w.WritePropertyName("client");
        if (property.Client is not { } client)
            w.WriteNullValue();
        else if (options.EmbedClients || !string.Equals(clientIdName, "id", StringComparison.Ordinal))
            ClientJson.Write(w, client, options, clientIdName);
        else
            w.WriteStringValue(client.Id);
        WriteReference(w, "project", property.Project.Id, options, () => BoxJson.WriteProject(w, property.Project, options));
        if (property.Box is { } box)
        {
            WriteReference(w, "box", box.Id, options, () => BoxJson.Write(w, box, options));
            if (property.BuildingId is null)
                JsonText.WriteKept(w, property, "pole", box.PoleId);
        }

        if (property.BuildingId is not null && options.ParentAsObject)
            WriteParent(w, property.BuildingId);
        else if (property.BuildingId is not null)
            w.WriteString("parent", property.BuildingId);
        if (property.PotencyRead is { } power)
            w.WriteNumber("potencyRead", power);
        JsonText.WriteBase(w, property);
        JsonText.WriteCoordinates(w, property.Coordinates, withArray: property.BuildingId is null);
        WriteConnections(w, property);
        w.WriteEndObject();
    }

    public static void WriteCreated(Utf8JsonWriter w, SimProperty property)
    {
        w.WriteStartObject();
        WriteCommon(w, property);
        w.WriteString("drop", property.Drop?.Id);
        w.WriteString("project", property.Project.Id);
        w.WriteString("client", property.Client?.Id);
        JsonText.WriteCreator(w);
        JsonText.WriteBase(w, property);
        JsonText.WriteCoordinates(w, property.Coordinates, withArray: true);
        w.WriteEndObject();
    }

    private static void WriteCommon(Utf8JsonWriter w, SimProperty property)
    {
        w.WriteStartObject("history");
        w.WriteStartArray("clients");
        foreach (var stay in property.HistoryList)
        {
            w.WriteStartObject();
            w.WriteString("id", stay.ClientId);
            w.WriteString("code", stay.Code);
            JsonText.WriteTime(w, "enter_date", stay.EnterDate);
            JsonText.WriteTime(w, "exit_date", stay.ExitDate);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
        w.WriteString("observation", property.Observation);
        JsonText.WriteTags(w, property);
        w.WriteStartArray("cables");
        if (property.Drop is { } drop)
            w.WriteStringValue(drop.Id);
        w.WriteEndArray();
        w.WriteString("kind", "Property");
        w.WriteString("address", property.Address);
        if (property.Name is not null)
            w.WriteString("name", property.Name);
    }

    private static void WriteReference(Utf8JsonWriter w, string name, string id, OzmapSimulatorOptions options, Action writeObject)
    {
        w.WritePropertyName(name);
        if (options.EmbedReferences)
            writeObject();
        else
            w.WriteStringValue(id);
    }

    private static void WriteParent(Utf8JsonWriter w, string id)
    {
        w.WriteStartObject("parent");
        w.WriteString("id", id);
        w.WriteEndObject();
    }

    private static void WriteConnections(Utf8JsonWriter w, SimProperty property)
    {
        w.WriteStartArray("connections");
        if (property.Splitter is { } splitter)
        {
            w.WriteStartObject();
            w.WriteString("id", splitter.Id);
            w.WriteString("kind", "Splitter");
            w.WriteNumber("port", property.Port!.Value);
            w.WriteString("name", splitter.Name);
            w.WriteBoolean("implanted", true);
            w.WriteString("fiber", property.Drop!.Fiber.Id);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }
}
