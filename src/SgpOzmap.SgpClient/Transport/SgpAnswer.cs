using System.IO.Pipelines;
using System.Text.Json;
using SgpOzmap.Http;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>A successful answer whose body begins like JSON and has not been read yet.</summary>
internal sealed class SgpAnswer : IDisposable
{
    private readonly HttpResponseMessage _response;

    private SgpAnswer(HttpResponseMessage response, PipeReader body)
    {
        _response = response;
        Body = body;
    }

    /// <summary>The place among the requests under way, where the body is read after the attempt.</summary>
    internal HttpTurn? Turn { get; set; }

    /// <summary>The body, from its first character that is not white.</summary>
    internal PipeReader Body { get; }

    /// <summary>Looks at the first character of the body: the servers send HTML with status 200, and JSON as <c>text/html</c>.</summary>
    internal static async Task<SgpAnswer> OpenAsync(HttpResponseMessage response, SgpFaults faults, long maxBytes, CancellationToken cancellationToken)
    {
        var stream = new LimitedStream(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), maxBytes);
        var answer = new SgpAnswer(response, PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 32 * 1024)));
        var first = await FirstInk.PeekAsync(answer.Body, cancellationToken).ConfigureAwait(false);
        var isHtml = string.Equals(response.Content.Headers.ContentType?.MediaType, "text/html", StringComparison.OrdinalIgnoreCase);
        return first switch
        {
            (byte)'{' or (byte)'[' => answer,
            (byte)'<' => throw faults.Html(response.StatusCode),
            _ when isHtml => throw faults.Html(response.StatusCode),
            null => throw faults.InvalidBody("an empty body", isTransient: true, response.StatusCode),
            _ => throw faults.InvalidBody("a body that is no JSON", isTransient: false, response.StatusCode),
        };
    }

    public void Dispose()
    {
        Body.Complete();
        _response.Dispose();
        Turn?.Dispose();
    }
}
