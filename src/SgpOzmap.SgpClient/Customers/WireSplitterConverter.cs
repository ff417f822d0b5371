using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>Reads a box that is an object, a name or an id.</summary>
internal sealed class WireSplitterConverter : JsonConverter<WireSplitter>
{
    public override WireSplitter? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new(null, reader.GetString(), null);
            case JsonTokenType.Number:
                return new(SgpNumbers.Integer(LenientText.Read(ref reader)), null, null);
            default:
                return LenientObject<WireSplitterFields>.Read(ref reader, options) is { } fields
                    ? new(
                        fields.Id,
                        SgpText.AsSent(fields.Nome) ?? SgpText.AsSent(fields.Name) ?? SgpText.AsSent(fields.Ident),
                        fields.Porta ?? fields.Port ?? fields.PortaCto ?? fields.CtoPort)
                    : null;
        }
    }

    public override void Write(Utf8JsonWriter writer, WireSplitter value, JsonSerializerOptions options) => throw new NotSupportedException();
}
