using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>An answer, complete in memory before its first byte is sent.</summary>
internal sealed class SimResponse
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    public required int Status { get; init; }

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? Location { get; init; }

    public bool IsUnknownRoute { get; init; }

    public static SimResponse NoContent { get; } = new() { Status = 204 };

    public static SimResponse Json(int status, Action<Utf8JsonWriter> write, bool isUnknownRoute = false)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, s_json))
            write(writer);
        return new SimResponse { Status = status, ContentType = "application/json", Body = buffer.WrittenMemory, IsUnknownRoute = isUnknownRoute };
    }

    /// <summary>An object with one text, as both vendors' error bodies are.</summary>
    public static SimResponse Message(int status, string key, string text, bool isUnknownRoute = false)
        => Json(
            status,
            w =>
            {
                w.WriteStartObject();
                w.WriteString(key, text);
                w.WriteEndObject();
            },
            isUnknownRoute);

    public static SimResponse Html(int status, string title, bool isUnknownRoute = false)
        => new()
        {
            Status = status,
            ContentType = "text/html; charset=utf-8",
            Body = Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"),
            IsUnknownRoute = isUnknownRoute,
        };

    public static SimResponse Redirect(string location) => new() { Status = 302, Location = location };

    public static SimResponse Text(int status, string contentType, string body)
        => new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(body) };
}
