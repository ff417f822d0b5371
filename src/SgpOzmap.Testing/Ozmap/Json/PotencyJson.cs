using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes the computed route and power of a connected property.</summary>
internal static class PotencyJson
{
    public static void Write(Utf8JsonWriter w, SimProperty property)
    {
        w.WriteStartObject();
        w.WriteString("id", property.Id);
        w.WriteNumber("potency", -18.5);
        w.WriteBoolean("pon_reached", true);
        w.WriteNumber("distance", 1.25);
        w.WriteNumber("attenuation", 21.5);
        w.WriteString("box_id", property.Box?.Id);
        w.WriteNumber("arriving_potency", -18.5);
        w.WriteStartObject("olt");
        w.WriteString("id", "66a0c0de00000000000000f1");
        w.WriteString("name", "OLT-01");
        w.WriteString("label", "OLT-01");
        w.WriteNumber("port", 22);
        w.WriteString("ip", "192.0.2.1");
        w.WriteEndObject();
        w.WriteStartObject("slot");
        w.WriteString("id", "66a0c0de00000000000000f2");
        w.WriteString("label", "1");
        w.WriteNumber("number", 1);
        w.WriteEndObject();
        w.WriteStartObject("pon");
        w.WriteString("id", "66a0c0de00000000000000f3");
        w.WriteString("name", "PON 1");
        w.WriteNumber("number", 1);
        w.WriteNull("maximumClients");
        w.WriteEndObject();
        JsonText.WriteEmptyArray(w, "elements");
        w.WriteEndObject();
    }
}
