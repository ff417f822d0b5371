using System.Net;
using System.Text.Json;

namespace SgpOzmap.OzmapClient.Transport;

/// <summary>An answer that has been received whole.</summary>
internal sealed class OzmapReply
{
    private readonly ReadOnlyMemory<byte> _body;

    private OzmapReply(HttpStatusCode status, ReadOnlyMemory<byte> body, bool isHtml, TimeSpan? retryAfter)
    {
        Status = status;
        _body = body;
        IsHtml = isHtml;
        RetryAfter = retryAfter;
    }

    internal HttpStatusCode Status { get; }

    internal TimeSpan? RetryAfter { get; }

    /// <summary>
    /// A web page: a login form, a proxy's notice, a route that does not exist. Told by its first character, which JSON never has: the
    /// content type is <c>text/html</c> for an empty success of some servers too.
    /// </summary>
    internal bool IsHtml { get; }

    internal bool IsSuccess => (int)Status is >= 200 and <= 299;

    internal bool IsEmpty => _body.Span.Trim(" \t\r\n"u8).IsEmpty;

    internal static OzmapReply Of(HttpResponseMessage response, byte[] body, TimeSpan? retryAfter)
    {
        ReadOnlyMemory<byte> text = body;
        if (text.Span.StartsWith("\uFEFF"u8))
            text = text[3..];

        return new(response.StatusCode, text, text.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8), retryAfter);
    }

    /// <summary>The body.</summary>
    /// <exception cref="JsonException">It is not JSON, or cut off.</exception>
    internal JsonElement Json() => JsonElement.Parse(_body.Span);

    /// <summary>What the server says in <c>message</c> or <c>error</c>; null when it says nothing.</summary>
    internal string? Message()
    {
        if (IsHtml || IsEmpty)
            return null;

        try
        {
            var json = Json();
            return json.ValueKind == JsonValueKind.Object ? Text(json, "message") ?? Text(json, "error") : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return null;

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => Text(value, "message"),
            JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString())),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
