using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>A slot, or its number or label alone; null for anything else in its place.</summary>
internal sealed class RouteSlotConverter : JsonConverter<RouteSlot>
{
    public override RouteSlot? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
            return Lenient.Object<RouteSlot>(ref reader, options);

        var label = Lenient.Text(ref reader);
        return new RouteSlot { Label = label, Number = Lenient.Integer(ref reader) };
    }

    public override void Write(Utf8JsonWriter writer, RouteSlot value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, OzmapJson.Context.RouteSlot);
}
