using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary><c>[lng, lat]</c>, or <c>{lat, lng}</c> when read; null for anything else in its place.</summary>
internal sealed class CoordinatesConverter : JsonConverter<OzmapCoordinates?>
{
    public override OzmapCoordinates? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                return Pair(ref reader);
            case JsonTokenType.StartObject:
                return Named(ref reader);
            default:
                reader.TrySkip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, OzmapCoordinates? value, JsonSerializerOptions options)
    {
        if (value is not { } place)
        {
            writer.WriteNullValue();
            return;
        }

        Write(writer, place);
    }

    internal static void Write(Utf8JsonWriter writer, OzmapCoordinates place)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(place.Longitude);
        writer.WriteNumberValue(place.Latitude);
        writer.WriteEndArray();
    }

    private static OzmapCoordinates? Pair(ref Utf8JsonReader reader)
    {
        double? longitude = null;
        double? latitude = null;
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            var number = Lenient.Number(ref reader);
            if (count == 0)
                longitude = number;
            else
                latitude = number;
        }

        return count == 2 ? Of(latitude, longitude) : null;
    }

    private static OzmapCoordinates? Named(ref Utf8JsonReader reader)
    {
        double? longitude = null;
        double? latitude = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isLatitude = reader.ValueTextEquals("lat"u8);
            var isLongitude = reader.ValueTextEquals("lng"u8);
            reader.Read();
            if (isLatitude)
                latitude = Lenient.Number(ref reader);
            else if (isLongitude)
                longitude = Lenient.Number(ref reader);
            else
                reader.TrySkip();
        }

        return Of(latitude, longitude);
    }

    private static OzmapCoordinates? Of(double? latitude, double? longitude)
        => latitude is { } a && longitude is { } b ? new OzmapCoordinates(a, b) : null;
}
