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
    /// <exception cref="ArgumentException">There is none, or <c>external_id</c> is among them.</exception>
    internal static byte[] OfUpdate<T>(T update, JsonTypeInfo<T> type)
    {
        var body = Of(update, type);
        if (body.AsSpan().SequenceEqual("{}"u8))
            throw new ArgumentException("Nothing is to be changed.", nameof(update));

        return HoldsExternalId(body) ? throw new ArgumentException("OZmap refuses an update that repeats external_id: it is sent on creation only.", nameof(update)) : body;
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

    /// <summary>A value as JSON, without what is null in it.</summary>
    internal static JsonElement Element<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value, type);

    /// <summary>An object with the fields that <paramref name="write"/> writes, as JSON.</summary>
    internal static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        var body = Of(write);
        var reader = new Utf8JsonReader(body);
        return JsonElement.ParseValue(ref reader);
    }

    private static bool HoldsExternalId(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("external_id"u8))
                return true;
        }

        return false;
    }

    /// <summary>A body for a message.</summary>
    internal static ByteArrayContent Content(byte[] body)
        => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
