using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Reads one record. By hand, because <c>id</c> may be <c>_id</c>, a reference may be a record, and a field of another type must not break a page.</summary>
internal abstract class RowConverter<T> : JsonConverter<T>
{
    private readonly Func<JsonElement, T> _read;

    private protected RowConverter(Func<JsonElement, T> read) => _read = read;

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => _read(JsonElement.ParseValue(ref reader));

    /// <summary>Records are read only; what is written has bodies of its own.</summary>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => throw new NotSupportedException("Records of OZmap are only read.");
}
