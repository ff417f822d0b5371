using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes a record that is kept as a JSON object.</summary>
internal static class DocumentJson
{
    public static void Write(Utf8JsonWriter w, SimDocument document)
    {
        w.WriteStartObject();
        foreach (var (name, value) in document.Fields)
        {
            if (document.Model.Find(name) is { Use: FieldUse.WriteOnly })
                continue;
            w.WritePropertyName(name);
            if (value is null)
                w.WriteNullValue();
            else
                value.WriteTo(w);
        }

        JsonText.WriteCreator(w);
        JsonText.WriteBase(w, document);
        if (GeoJson.Point(document.Fields["coords"]) is { } place)
        {
            w.WriteNumber("lng", place.Longitude);
            w.WriteNumber("lat", place.Latitude);
        }

        w.WriteEndObject();
    }
}
