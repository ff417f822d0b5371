using System.Net.Http.Headers;
using SgpOzmap.Http;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Transport;

/// <summary>A request, from which every attempt makes a fresh message.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">The whole address.</param>
/// <param name="Mode">What may be done when an attempt fails.</param>
/// <param name="Body">The JSON body; null for none.</param>
internal sealed record OzmapRequest(HttpMethod Method, Uri Address, RetryMode Mode, byte[]? Body = null)
{
    private static readonly MediaTypeWithQualityHeaderValue JsonMediaType = new("application/json");

    /// <summary>Makes a body of another kind than JSON for each attempt.</summary>
    internal Func<HttpContent>? Content { get; init; }

    /// <summary>What is expected where the answer is a success.</summary>
    internal OzmapAnswer Answer { get; init; } = OzmapAnswer.Json;

    /// <summary>A 404 that is not a web page says that there is no such record, and is no error.</summary>
    internal bool NotFoundIsNone { get; init; }

    internal bool IsRead => Mode == RetryMode.Read;

    /// <summary>What may be said of it: the query may hold personal data.</summary>
    internal string Path => $"{Method} {Address.AbsolutePath}";

    internal HttpRequestMessage ToMessage(string? authorization, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var message = new HttpRequestMessage(Method, Address);
        message.Headers.Accept.Add(JsonMediaType);
        foreach (var (name, value) in headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (authorization is not null)
            message.Headers.TryAddWithoutValidation("Authorization", authorization);

        if (Body is not null)
        {
            message.Content = JsonBody.Content(Body);
        }
        else if (Content is not null)
        {
            message.Content = Content();
        }
        else if (Mode == RetryMode.Write)
        {
            // HttpClient by itself sends a request without content a second time when a kept connection ends without an answer.
            // With content, even an empty one, it does not; and a write must not be doubled.
            message.Content = new ByteArrayContent([]);
        }

        return message;
    }
}
