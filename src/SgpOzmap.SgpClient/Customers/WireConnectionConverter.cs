using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>Reads <c>conexao</c>: an object with <c>status</c> or <c>online</c>, or one of these alone.</summary>
internal sealed class WireConnectionConverter : JsonConverter<WireConnection>
{
    public override WireConnection? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var fields = LenientObject<WireConnectionFields>.Read(ref reader, options);
            return new(SgpStatuses.Online(fields?.Online) ?? SgpStatuses.Online(fields?.Status));
        }

        return new(SgpStatuses.Online(LenientText.Read(ref reader)));
    }

    public override void Write(Utf8JsonWriter writer, WireConnection value, JsonSerializerOptions options) => throw new NotSupportedException();
}
