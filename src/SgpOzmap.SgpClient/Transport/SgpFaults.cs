using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SgpOzmap.Http;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>Builds the exceptions of one call. Texts name method, path and status; never the query, which may hold the token.</summary>
internal sealed partial class SgpFaults(SgpCall call, SgpCredentials credentials, TimeProvider time)
{
    private const int LongestMessage = 300;

    internal string Path => call.Path;

    private string Subject => $"{call.Method} {call.Path}";

    /// <summary>The exception for an answer whose status is no success.</summary>
    internal SgpException Status(HttpResponseMessage response, string? serverMessage, bool mayRetryForbidden)
    {
        var status = response.StatusCode;
        var code = (int)status;
        if (code is >= 300 and < 400)
            return Redirect(RedirectTarget.Read(response), status);

        var said = Clean(serverMessage);
        var (kind, isTransient, hint) = status switch
        {
            HttpStatusCode.Unauthorized => (SgpErrorKind.WrongCredentials, false, ""),
            HttpStatusCode.Forbidden => (KindOfRefusal(said) ?? SgpErrorKind.NotPermitted, mayRetryForbidden, ""),
            HttpStatusCode.NotFound => (SgpErrorKind.NotFound, false, " The route or the module is absent in this SGP."),
            HttpStatusCode.TooManyRequests => (SgpErrorKind.TooManyRequests, true, ""),
            HttpStatusCode.RequestTimeout => (SgpErrorKind.Refused, true, ""),
            _ => code >= 500 ? (SgpErrorKind.Server, true, "") : (SgpErrorKind.Refused, false, ""),
        };
        var text = said is null ? "." : $": {said}";
        return Fault(kind, $"SGP answered {code} to {Subject}{text}{hint}", status, said, isTransient, RetryAfter.Read(response.Headers, time));
    }

    /// <summary>The exception for a JSON answer of status 200 that is no list: with the server's reason, or of the wrong shape.</summary>
    internal SgpException Unexpected(string? serverMessage)
    {
        var said = Clean(serverMessage);
        return said is null
            ? InvalidBody("JSON without the expected list", isTransient: false)
            : Fault(KindOfRefusal(said) ?? SgpErrorKind.Refused, $"SGP answered 200 to {Subject} with a message in place of data: {said}", HttpStatusCode.OK, said);
    }

    internal SgpException Html(HttpStatusCode status)
        => Fault(SgpErrorKind.Html, $"SGP answered {(int)status} to {Subject} with an HTML page: its login page (check BaseAddress) or an error of the server.", status, isTransient: true);

    internal SgpException InvalidBody(string what, bool isTransient, HttpStatusCode status = HttpStatusCode.OK, Exception? inner = null)
        => Fault(SgpErrorKind.InvalidBody, $"SGP answered {(int)status} to {Subject} with {what}.", status, isTransient: isTransient, inner: inner);

    internal SgpException Timeout(Exception? inner)
        => Fault(SgpErrorKind.Timeout, $"SGP took too long to answer {Subject}.", isTransient: true, inner: inner);

    /// <summary>No connection was made within <see cref="SgpClientOptions.ConnectTimeout"/>.</summary>
    internal SgpException NotConnected(Exception inner)
        => Fault(SgpErrorKind.Network, $"No connection for {Subject} within {nameof(SgpClientOptions.ConnectTimeout)}.", isTransient: true, inner: inner);

    internal SgpException CircuitOpen(Exception inner, TimeSpan? retryAfter)
        => Fault(SgpErrorKind.CircuitOpen, $"{Subject} was not sent: too many calls to this SGP failed just before.", isTransient: true, retryAfter: retryAfter, inner: inner);

    /// <summary>What an attempt threw, as the typed exception. The inner texts name hosts, never a query.</summary>
    internal SgpException From(Exception exception) => exception switch
    {
        SgpException known => known,
        // The reader wraps text that is no UTF-8 in this way; every other JsonException is a matter of syntax, a cut body as a rule.
        JsonException { InnerException: InvalidOperationException } or InvalidOperationException { Source: "System.Text.Json.Rethrowable" }
            => InvalidBody("JSON that is not valid UTF-8", isTransient: false),
        JsonException => InvalidBody("JSON that is cut off or malformed", isTransient: true),
        BodyTooLongException { Limit: var limit } => InvalidBody(
            $"a body of more than {nameof(SgpClientOptions.MaxResponseBytes)} ({limit} bytes)", isTransient: false, inner: exception),
        InvalidDataException => InvalidBody("a compressed body that is damaged", isTransient: true, inner: exception),
        HttpRequestException or IOException => Fault(SgpErrorKind.Network, $"{Subject} failed on the network.", isTransient: true, inner: exception),
        OperationCanceledException or TimeoutException => Timeout(exception),
        _ => Fault(SgpErrorKind.Network, $"{Subject} failed before an answer could be read.", inner: exception),
    };

    private static SgpErrorKind? KindOfRefusal(string? said)
    {
        var folded = SgpText.Fold(said);
        if (folded.Contains("incorreta", StringComparison.Ordinal))
            return SgpErrorKind.WrongCredentials;
        return folded.Contains("nao foram fornecidas", StringComparison.Ordinal) ? SgpErrorKind.NotPermitted : null;
    }

    private SgpException Redirect(Uri? target, HttpStatusCode status)
        => new(SgpErrorKind.Redirect, $"SGP redirects {Subject} to {target?.AbsoluteUri ?? "an unnamed place"}: check BaseAddress.")
        {
            Status = status,
            Path = call.Path,
            RedirectTarget = target,
        };

    private SgpException Fault(
        SgpErrorKind kind, string message, HttpStatusCode? status = null, string? serverMessage = null, bool isTransient = false, TimeSpan? retryAfter = null, Exception? inner = null)
        => new(kind, message, inner)
        {
            Status = status,
            Path = call.Path,
            ServerMessage = serverMessage,
            RetryAfter = retryAfter,
            IsTransient = isTransient,
        };

    private string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        text = DocumentNumber().Replace(credentials.Redact(text.Trim()), "***");
        return text.Length <= LongestMessage ? text : text[..LongestMessage] + "…";
    }

    /// <summary>CPF and CNPJ, with or without punctuation.</summary>
    [GeneratedRegex(@"\b(\d{3}\.?\d{3}\.?\d{3}-?\d{2}|\d{2}\.?\d{3}\.?\d{3}/?\d{4}-?\d{2})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DocumentNumber();
}
