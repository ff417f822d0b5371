using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>A client's status: a number, on older servers a word. Written as a number: the words belong to older servers' documents.</summary>
internal sealed class StatusConverter : JsonConverter<OzmapClientStatus>
{
    public override bool HandleNull => true;

    public override OzmapClientStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var word = reader.GetString()!.Trim();
            if (word.Equals("OK", StringComparison.OrdinalIgnoreCase))
                return OzmapClientStatus.Ok;
            if (word.Equals("ERROR", StringComparison.OrdinalIgnoreCase))
                return OzmapClientStatus.Error;
        }

        return (OzmapClientStatus)(Lenient.Integer(ref reader) ?? 0);
    }

    public override void Write(Utf8JsonWriter writer, OzmapClientStatus value, JsonSerializerOptions options) => writer.WriteNumberValue((int)value);
}
