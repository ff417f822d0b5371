using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>An embedded record, which must have an id.</summary>
internal sealed class RecordConverter<T> : JsonConverter<T>
    where T : OzmapRecord
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.StartObject
            ? BodyReader.CheckId(Nested.Read<T>(ref reader, options))
            : throw new JsonException($"A record is of kind {reader.TokenType}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Nested.Write(writer, value, options);
}
