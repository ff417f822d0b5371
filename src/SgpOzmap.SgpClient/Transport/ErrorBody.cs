using System.Text.Json;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>Reads what a server says in a body that is an error.</summary>
internal static class ErrorBody
{
    /// <summary>The keys of a message, the more telling first.</summary>
    internal static readonly string[] MessageKeys = ["detail", "erro", "error", "msg", "message"];

    private const int LongestBody = 32 * 1024;

    /// <summary>Whether the body is JSON, and its message. A body that cannot be read says nothing; the status has been said already.</summary>
    internal static async Task<(bool IsJson, string? Message)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var buffer = new byte[LongestBody];
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                return Parse(buffer.AsMemory(0, length));
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            return (false, null);
        }
    }

    internal static (bool IsJson, string? Message) Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
            body = body[3..];
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == 1)
                root = root[0];
            return (root.ValueKind is JsonValueKind.Object or JsonValueKind.Array, Message(root));
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    /// <summary>The message of a JSON answer; null when it holds none.</summary>
    internal static string? Message(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;

        foreach (var key in MessageKeys)
        {
            if (root.TryGetProperty(key, out var value) && Text(value) is { } text)
                return text;
        }

        return null;
    }

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
