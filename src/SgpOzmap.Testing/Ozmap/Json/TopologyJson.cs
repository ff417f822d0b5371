using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes the inside of a box: maps keyed by id.</summary>
internal static class TopologyJson
{
    public static void Write(Utf8JsonWriter w, SimBox box, OzmapSimulatorOptions options)
    {
        w.WriteStartObject();
        w.WriteStartObject("cables");
        foreach (var cable in box.CableList)
        {
            w.WritePropertyName(cable.Id);
            NetworkJson.WriteCable(w, cable);
        }

        w.WriteEndObject();
        w.WriteStartObject("drops");
        foreach (var property in box.PropertyList)
        {
            if (property.Drop is not { } drop)
                continue;
            w.WriteStartObject(drop.Id);
            w.WriteString("id", drop.Id);
            w.WriteString("kind", "Drop");
            w.WriteStartArray("fibers");
            w.WriteStringValue(drop.Fiber.Id);
            w.WriteEndArray();
            WriteProperty(w, property, options);
            w.WriteEndObject();
        }

        w.WriteEndObject();
        w.WriteStartObject("splitters");
        foreach (var splitter in box.SplitterList)
        {
            w.WritePropertyName(splitter.Id);
            NetworkJson.WriteSplitter(w, splitter, options);
        }

        w.WriteEndObject();
        foreach (var name in (ReadOnlySpan<string>)["connectors", "fusions", "switches", "passings", "dios", "cords"])
            JsonText.WriteEmptyObject(w, name);
        w.WriteString("checksum", $"simulated-{box.Id}");
        w.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter w, SimProperty property, OzmapSimulatorOptions options)
    {
        w.WriteStartObject("propertyData");
        w.WriteString("id", property.Id);
        w.WriteString("address", property.Address);
        w.WriteString("observation", property.Observation);
        JsonText.WriteCoordinates(w, property.Coordinates, withArray: true);
        w.WritePropertyName("client");
        if (property.Client is { } client)
            ClientJson.Write(w, client, options, "_id");
        else
            w.WriteNullValue();
        w.WriteEndObject();
    }
}
