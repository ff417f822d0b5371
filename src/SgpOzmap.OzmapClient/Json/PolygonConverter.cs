using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>A GeoJSON polygon; null for anything else in its place.</summary>
internal sealed class PolygonConverter : JsonConverter<OzmapPolygon>
{
    public override OzmapPolygon? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("Polygon")
            || !json.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var rings = new List<IReadOnlyList<OzmapCoordinates>>();
        foreach (var line in coordinates.EnumerateArray())
        {
            if (Ring(line) is not { } ring)
                return null;

            rings.Add(ring);
        }

        return new OzmapPolygon(rings);
    }

    public override void Write(Utf8JsonWriter writer, OzmapPolygon value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Polygon");
        writer.WriteStartArray("coordinates");
        foreach (var ring in value.Rings)
        {
            writer.WriteStartArray();
            foreach (var place in ring)
                CoordinatesConverter.Write(writer, place);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static List<OzmapCoordinates>? Ring(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Array)
            return null;

        var ring = new List<OzmapCoordinates>();
        foreach (var pair in line.EnumerateArray())
        {
            if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() < 2 || Number(pair[0]) is not { } longitude || Number(pair[1]) is not { } latitude)
                return null;

            ring.Add(new OzmapCoordinates(latitude, longitude));
        }

        return ring;
    }

    private static double? Number(JsonElement value)
        => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
}
