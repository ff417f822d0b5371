using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SgpOzmap.OzmapClient;

/// <summary>Keeps records of OZmap as JSON and reads them again, unknown fields included: for backups and journals.</summary>
public static class OzmapRecordJson
{
    /// <summary>Writes a record.</summary>
    /// <exception cref="NotSupportedException">This type of record is none of the client's.</exception>
    public static void Write<T>(Utf8JsonWriter writer, T record)
        where T : OzmapRecord
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        JsonSerializer.Serialize(writer, record, TypeInfo<T>());
    }

    /// <summary>Reads a record.</summary>
    /// <exception cref="NotSupportedException">This type of record is none of the client's.</exception>
    /// <exception cref="JsonException">It is no record.</exception>
    public static T? Read<T>(ref Utf8JsonReader reader)
        where T : OzmapRecord
        => JsonSerializer.Deserialize(ref reader, TypeInfo<T>());

    private static JsonTypeInfo<T> TypeInfo<T>()
        => (JsonTypeInfo<T>?)OzmapJson.Context.GetTypeInfo(typeof(T)) ?? throw new NotSupportedException($"{typeof(T).Name} is no record that this client reads.");
}
