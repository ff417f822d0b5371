using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Writes the bodies of requests.</summary>
internal static class JsonBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
}
