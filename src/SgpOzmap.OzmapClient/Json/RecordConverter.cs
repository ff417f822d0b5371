using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>An embedded record, which must have an id.</summary>
internal sealed class RecordConverter<T> : JsonConverter<T>
    where T : OzmapRecord
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => BodyReader.CheckId(JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
}
