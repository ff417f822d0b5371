using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>An object that matters: anything but an object or null in its place is an error.</summary>
internal sealed class ObjectConverter<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.StartObject
            ? Nested.Read<T>(ref reader, options)
            : throw new JsonException($"A {typeof(T).Name} is of kind {reader.TokenType}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Nested.Write(writer, value, options);
}
