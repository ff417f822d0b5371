using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Writes a place that must be given as <c>[lng, lat]</c>.</summary>
internal sealed class PlaceConverter : JsonConverter<OzmapCoordinates>
{
    public override OzmapCoordinates Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NotSupportedException("It is only written.");

    public override void Write(Utf8JsonWriter writer, OzmapCoordinates value, JsonSerializerOptions options) => CoordinatesConverter.Write(writer, value);
}
