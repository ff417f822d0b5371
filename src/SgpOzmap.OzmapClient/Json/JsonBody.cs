using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Writes the bodies of requests.</summary>
internal static class JsonBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value, without what is null in it.</summary>
    internal static byte[] Of<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>The fields to change.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static byte[] OfUpdate<T>(T update, JsonTypeInfo<T> type)
    {
        var body = Of(update, type);
        return body.AsSpan().SequenceEqual("{}"u8) ? throw new ArgumentException("Nothing is to be changed.", nameof(update)) : body;
    }

    /// <summary>An object with the fields that <paramref name="write"/> writes.</summary>
    internal static byte[] Of(Action<Utf8JsonWriter> write) => Raw(json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });

    /// <summary>Whatever <paramref name="write"/> writes.</summary>
    internal static byte[] Raw(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A body for a message.</summary>
    internal static ByteArrayContent Content(byte[] body)
        => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
