using System.Net;
using System.Text.Json;
using Polly.CircuitBreaker;
using SgpOzmap.Http;

namespace SgpOzmap.OzmapClient.Transport;

/// <summary>Turns failures into <see cref="OzmapException"/>s.</summary>
/// <param name="section">Where the client's settings are, e.g. <c>Ozmap</c>.</param>
internal sealed class OzmapFaults(string section)
{
    /// <summary>The connection was not made, or ended before an answer came.</summary>
    internal static OzmapException Network(OzmapCall call, HttpRequestException exception)
        => new(OzmapErrorKind.Network, $"No answer to {call.Request.Path}: {exception.HttpRequestError}.", exception)
        {
            Path = call.Request.Path,
            IsTransient = true,
            NeverSent = NeverSent(exception),
            WriteOutcome = call.Outcome,
        };

    /// <summary>No connection was made within <see cref="OzmapClientOptions.ConnectTimeout"/>.</summary>
    internal static OzmapException NotConnected(OzmapCall call, OperationCanceledException exception)
        => new(OzmapErrorKind.Network, $"No connection for {call.Request.Path} within {nameof(OzmapClientOptions.ConnectTimeout)}.", exception)
        {
            Path = call.Request.Path,
            IsTransient = true,
            NeverSent = true,
            WriteOutcome = call.Outcome,
        };

    /// <summary>Whether the request never reached the server: all of these come before its first byte is sent.</summary>
    internal static bool NeverSent(HttpRequestException exception)
        => exception.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;

    internal static OzmapException Timeout(OzmapCall call, Exception exception)
        => new(OzmapErrorKind.Timeout, $"{call.Request.Path} took too long.", exception)
        {
            Path = call.Request.Path,
            IsTransient = true,
            WriteOutcome = call.Outcome,
        };

    internal static OzmapException CircuitOpen(OzmapCall call, BrokenCircuitException exception)
        => new(OzmapErrorKind.CircuitOpen, $"{call.Request.Path} was not sent: OZmap has failed too often just now.", exception)
        {
            Path = call.Request.Path,
            IsTransient = true,
            RetryAfter = exception.RetryAfter,
            WriteOutcome = call.Outcome,
        };

    /// <summary>The answer broke off, or is not what is documented.</summary>
    internal static OzmapException InvalidBody(OzmapCall call, HttpStatusCode? status, string what, bool isTransient, Exception? exception = null)
        => new(OzmapErrorKind.InvalidBody, $"The answer to {call.Request.Path} {what}.", exception)
        {
            Path = call.Request.Path,
            Status = status,
            IsTransient = isTransient && call.Request.Mode != RetryMode.Write,
            WriteOutcome = call.Outcome,
        };

    internal static OzmapException Html(OzmapCall call, OzmapReply reply)
        => new(OzmapErrorKind.Html, $"{call.Request.Path} was answered with {(int)reply.Status} and a web page instead of JSON.")
        {
            Path = call.Request.Path,
            Status = reply.Status,
            RetryAfter = reply.RetryAfter,
            IsTransient = call.Request.Mode != RetryMode.Write,
            WriteOutcome = call.Outcome,
        };

    internal static OzmapException NoProgress(string path, string what) => new(OzmapErrorKind.NoProgress, $"{path} makes no progress: {what}.") { Path = path };

    /// <summary>Whether a status proves that nothing was done. A 408 does not: it says that the server gave up.</summary>
    internal static bool ProvesNotDone(HttpStatusCode status) => (int)status is >= 300 and <= 499 and not 408;

    /// <summary>An answer that is no success.</summary>
    internal OzmapException Status(OzmapCall call, OzmapReply reply, bool usesKey, string? message)
    {
        var (kind, what) = (int)reply.Status switch
        {
            401 when usesKey => (OzmapErrorKind.Unauthorized, $"OZmap does not accept the API key: mend {section}:{nameof(OzmapClientOptions.ApiKey)}"),
            401 => (OzmapErrorKind.Unauthorized, "OZmap does not accept the token, not even after a new login"),
            403 => (OzmapErrorKind.Forbidden, "OZmap forbids it"),
            404 => (OzmapErrorKind.NotFound, "There is no such thing"),
            408 => (OzmapErrorKind.Timeout, "OZmap waited too long"),
            409 => (OzmapErrorKind.Conflict, "It is in conflict with another record"),
            429 => (OzmapErrorKind.TooManyRequests, "OZmap asks to wait"),
            >= 300 and <= 399 => (OzmapErrorKind.Redirect, $"OZmap redirects to {reply.RedirectTarget?.AbsoluteUri ?? "an unnamed place"}, which is not followed: check {section}:{nameof(OzmapClientOptions.BaseAddress)}"),
            >= 500 => (OzmapErrorKind.Server, "OZmap failed"),
            _ => (OzmapErrorKind.Refused, "OZmap refused it"),
        };
        return Status(call, reply, kind, what, message);
    }

    /// <summary>A login that was refused. Which status OZmap uses for that is not documented, so the likely ones all count (our decision).</summary>
    internal OzmapException Login(OzmapCall call, OzmapReply reply, string? message)
        => (int)reply.Status is 400 or 401 or 403 or 422
            ? Status(
                call,
                reply,
                OzmapErrorKind.Unauthorized,
                $"OZmap refuses the login: mend {section}:{nameof(OzmapClientOptions.Login)} and {section}:{nameof(OzmapClientOptions.Password)}",
                message)
            : Status(call, reply, usesKey: false, message);

    /// <summary>The same failure once more, for another call that waited for the same login or that may have been done by an earlier attempt.</summary>
    internal static OzmapException Copy(OzmapException exception, WriteOutcome outcome, bool neverSent)
        => new(exception.Kind, exception.Message, exception)
        {
            Path = exception.Path,
            Status = exception.Status,
            ServerMessage = exception.ServerMessage,
            RetryAfter = exception.RetryAfter,
            RedirectTarget = exception.RedirectTarget,
            IsTransient = exception.IsTransient,
            NeverSent = neverSent,
            WriteOutcome = outcome,
        };

    private static OzmapException Status(OzmapCall call, OzmapReply reply, OzmapErrorKind kind, string what, string? message)
        => new(kind, $"{what} ({call.Request.Path}, {(int)reply.Status}{(message is null ? "" : ": " + message)}).")
        {
            Path = call.Request.Path,
            Status = reply.Status,
            ServerMessage = message,
            RetryAfter = reply.RetryAfter,
            RedirectTarget = kind == OzmapErrorKind.Redirect ? reply.RedirectTarget : null,
            IsTransient = kind is OzmapErrorKind.Timeout or OzmapErrorKind.TooManyRequests or OzmapErrorKind.Server,
            WriteOutcome = call.Outcome,
        };
}
