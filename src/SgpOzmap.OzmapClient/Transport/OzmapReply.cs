using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using SgpOzmap.Http;

namespace SgpOzmap.OzmapClient.Transport;

/// <summary>An answer whose body has begun and has not been read yet.</summary>
internal sealed class OzmapReply : IDisposable
{
    /// <summary>More of an error's body is not looked at.</summary>
    private const int LongestError = 32 * 1024;

    private readonly HttpResponseMessage _response;

    private OzmapReply(HttpResponseMessage response, PipeReader body, TimeSpan? retryAfter)
    {
        _response = response;
        Body = body;
        RetryAfter = retryAfter;
    }

    internal HttpStatusCode Status => _response.StatusCode;

    internal TimeSpan? RetryAfter { get; }

    /// <summary>Where a redirect wanted to lead, without query and user.</summary>
    internal Uri? RedirectTarget => SgpOzmap.Http.RedirectTarget.Read(_response);

    internal bool IsSuccess => _response.IsSuccessStatusCode;

    /// <summary>The body, from its first character that is not white.</summary>
    internal PipeReader Body { get; }

    /// <summary>
    /// A web page: a login form, a proxy's notice, a route that does not exist. Told by its first character, which JSON never has: the
    /// content type is <c>text/html</c> for an empty success of some servers too.
    /// </summary>
    internal bool IsHtml { get; private set; }

    internal bool IsEmpty { get; private set; }

    /// <summary>Opens the body and looks at its first character. That of an error only explains it, so one that breaks off is as good as none.</summary>
    internal static async Task<OzmapReply> OpenAsync(HttpResponseMessage response, TimeSpan? retryAfter, long maxBytes, CancellationToken cancellationToken)
    {
        OzmapReply? reply = null;
        try
        {
            var stream = new LimitedStream(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), maxBytes);
            reply = new OzmapReply(response, PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024)), retryAfter);
            var first = await FirstInk.PeekAsync(reply.Body, cancellationToken).ConfigureAwait(false);
            reply.IsHtml = first == '<';
            reply.IsEmpty = first is null;
        }
        catch (Exception exception) when (reply is not null && !response.IsSuccessStatusCode && exception is HttpRequestException or IOException or InvalidDataException)
        {
            reply!.IsEmpty = true;
        }

        return reply!;
    }

    /// <summary>What the server says in <c>message</c> or <c>error</c>; null when it says nothing.</summary>
    internal async Task<string?> MessageAsync(CancellationToken cancellationToken)
    {
        if (IsHtml || IsEmpty)
            return null;

        try
        {
            var result = await Body.ReadAtLeastAsync(LongestError, cancellationToken).ConfigureAwait(false);
            using var json = JsonDocument.Parse(result.Buffer);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Text(json.RootElement, "message") ?? Text(json.RootElement, "error") : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or HttpRequestException or IOException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Receives the rest of the body and forgets it: an answer that breaks off proves nothing, whatever it began with.</summary>
    internal async Task DrainAsync(CancellationToken cancellationToken)
    {
        for (var isCompleted = false; !isCompleted;)
        {
            var result = await Body.ReadAsync(cancellationToken).ConfigureAwait(false);
            isCompleted = result.IsCompleted;
            Body.AdvanceTo(result.Buffer.End);
        }
    }

    public void Dispose()
    {
        Body.Complete();
        _response.Dispose();
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
