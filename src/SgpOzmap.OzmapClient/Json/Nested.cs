using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>
/// Reads and writes a value inside another one by its generated converter. <see cref="JsonSerializer"/> would do the same, but looks for the
/// end of the value first, at every level again, and holds a stack for each.
/// </summary>
internal static class Nested
{
    /// <summary>The value at which <paramref name="reader"/> stands, all of which must have arrived.</summary>
    internal static T Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where T : class
        => Converter<T>(options).Read(ref reader, typeof(T), options)!;

    internal static void Write<T>(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        where T : class
        => Converter<T>(options).Write(writer, value, options);

    private static JsonConverter<T> Converter<T>(JsonSerializerOptions options) => (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
}
