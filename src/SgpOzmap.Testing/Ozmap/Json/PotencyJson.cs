using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes the computed route and power of a connected property.</summary>
internal static class PotencyJson
{
    public static void Write(Utf8JsonWriter w, SimProperty property, OzmapSimulatorOptions options)
    {
        w.WriteStartObject();
        w.WriteString("id", property.Id);
        w.WriteNumber("potency", -18.5);
        w.WriteBoolean("pon_reached", true);
        w.WriteNumber("distance", 1.25);
        w.WriteNumber("attenuation", 21.5);
        w.WriteString("box_id", property.Box?.Id);
        w.WriteNumber("arriving_potency", -18.5);
        if (options.OldPotency)
            WriteOld(w);
        else
            WriteDevices(w);
        WriteElements(w, property);
        w.WriteEndObject();
    }

    private static void WriteOld(Utf8JsonWriter w)
    {
        w.WriteString("olt_id", ObjectIds.Olt);
        w.WriteString("olt_name", "OLT-01");
        w.WriteNumber("slot", 1);
        w.WriteNumber("port", 1);
    }

    private static void WriteDevices(Utf8JsonWriter w)
    {
        w.WriteStartObject("olt");
        w.WriteString("id", ObjectIds.Olt);
        w.WriteString("name", "OLT-01");
        w.WriteString("label", "OLT-01");
        w.WriteNumber("port", 22);
        w.WriteString("ip", "192.0.2.1");
        w.WriteEndObject();
        w.WriteStartObject("shelf");
        w.WriteString("id", ObjectIds.Shelf);
        w.WriteString("name", "SHELF-01");
        w.WriteString("label", "1");
        w.WriteEndObject();
        w.WriteStartObject("slot");
        w.WriteString("id", ObjectIds.Slot);
        w.WriteString("label", "1");
        w.WriteNumber("number", 1);
        w.WriteEndObject();
        w.WriteStartObject("pon");
        w.WriteString("id", ObjectIds.Pon);
        w.WriteString("name", "PON 1");
        w.WriteNumber("number", 1);
        w.WriteNull("maximumClients");
        w.WriteEndObject();
    }

    /// <summary>The splitter alone: what lies between it and the OLT is not simulated.</summary>
    private static void WriteElements(Utf8JsonWriter w, SimProperty property)
    {
        w.WriteStartArray("elements");
        if (property.Splitter is { } splitter)
        {
            w.WriteStartObject();
            w.WriteStartObject("element");
            w.WriteString("id", splitter.Id);
            w.WriteString("name", splitter.Name);
            w.WriteString("kind", "Splitter");
            w.WriteNumber("port", property.Port!.Value);
            w.WriteEndObject();
            w.WriteStartObject("parent");
            w.WriteString("id", splitter.Box.Id);
            w.WriteString("name", splitter.Box.Name);
            w.WriteString("kind", "Box");
            w.WriteEndObject();
            w.WriteNumber("attenuation", 10.5);
            w.WriteNumber("distance", 1.2);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }
}
