using System.Net;
using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.Timeout;
using SgpOzmap.Http;

namespace SgpOzmap.OzmapClient.Transport;

/// <summary>The way to one OZmap: its pipeline, its session and its address. Tenants share none of it.</summary>
internal sealed class OzmapConnection : IDisposable
{
    private const int LongestMessage = 300;

    private readonly string _httpClientName;
    private readonly OzmapClientOptions _options;
    private readonly IHttpClientFactory _http;
    private readonly TimeProvider _time;
    private readonly HttpPipeline _pipeline;
    private readonly OzmapFaults _faults;
    private readonly OzmapSession _session;

    internal OzmapConnection(string httpClientName, string section, OzmapClientOptions options, IHttpClientFactory http, TimeProvider time)
    {
        _httpClientName = httpClientName;
        _options = options;
        _http = http;
        _time = time;
        _faults = new OzmapFaults(section);
        _session = new OzmapSession(options.ApiKey, LogInAsync);
        _pipeline = new HttpPipeline(
            new HttpPipelineSettings(options.Concurrency, options.AttemptTimeout, options.TotalTimeout, options.MaxRetries, options.RetryDelay), time);
        Address = new OzmapAddress(options.BaseAddress!);
    }

    internal OzmapAddress Address { get; }

    public void Dispose() => _session.Dispose();

    /// <summary>Sends a request whose success has no body of interest.</summary>
    internal Task SendAsync(OzmapRequest request, CancellationToken cancellationToken)
        => SendAsync(request with { Answer = OzmapAnswer.Ignored }, static _ => true, cancellationToken);

    /// <summary>Sends a request; <paramref name="read"/> gets its body, or null for an empty one or a 404 where the request allows that.</summary>
    internal async Task<T> SendAsync<T>(OzmapRequest request, Func<JsonElement?, T> read, CancellationToken cancellationToken)
    {
        var call = new OzmapCall(request);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (s, token) => s.connection.AttemptAsync(s.call, s.read, token), (connection: this, call, read), request.Mode, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Whatever it ended with, the caller had given up.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw OzmapFaults.Timeout(call, exception);
        }
        catch (BrokenCircuitException exception)
        {
            throw OzmapFaults.CircuitOpen(call, exception);
        }
        catch (OzmapException exception) when (exception.WriteOutcome != call.Outcome)
        {
            throw OzmapFaults.Copy(exception, call.Outcome, exception.NeverSent);
        }
    }

    private async Task<T> AttemptAsync<T>(OzmapCall call, Func<JsonElement?, T> read, CancellationToken cancellationToken)
    {
        var token = await _session.GetAsync(cancellationToken).ConfigureAwait(false);
        var reply = await ExchangeAsync(call, token.Value, cancellationToken).ConfigureAwait(false);
        if (reply.Status == HttpStatusCode.Unauthorized && !_session.UsesKey && !call.HasRenewed)
        {
            call.HasRenewed = true;
            token = await _session.RenewAsync(token, cancellationToken).ConfigureAwait(false);
            reply = await ExchangeAsync(call, token.Value, cancellationToken).ConfigureAwait(false);
        }

        if (reply.Status == HttpStatusCode.NotFound && call.Request.NotFoundIsNone && !reply.IsHtml)
            return read(null);

        return reply.IsSuccess ? Read(call, reply, read) : throw _faults.Status(call, reply, _session.UsesKey, Message(reply, token.Value));
    }

    private static T Read<T>(OzmapCall call, OzmapReply reply, Func<JsonElement?, T> read)
    {
        if (reply.IsHtml)
            throw OzmapFaults.Html(call, reply);

        if (call.Request.Answer == OzmapAnswer.Ignored || (call.Request.Answer == OzmapAnswer.JsonOrNothing && reply.IsEmpty))
            return read(null);

        JsonElement json;
        try
        {
            json = reply.Json();
        }
        catch (JsonException exception)
        {
            throw OzmapFaults.InvalidBody(call, reply.Status, "is no JSON, or cut off", isTransient: true, exception);
        }

        try
        {
            return read(json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is thrown for text with half of a surrogate pair.
            throw OzmapFaults.InvalidBody(call, reply.Status, "is not as documented: " + exception.Message.TrimEnd('.'), isTransient: false, exception);
        }
    }

    /// <summary>Sends one message and receives the whole answer.</summary>
    private async Task<OzmapReply> ExchangeAsync(OzmapCall call, string? authorization, CancellationToken cancellationToken)
    {
        var before = call.MaybeDone;
        using var message = call.Request.ToMessage(authorization, _options.DefaultHeaders);
        HttpStatusCode? status = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            call.MaybeDone = true;
            using var http = _http.CreateClient(_httpClientName);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            status = response.StatusCode;
            if (OzmapFaults.ProvesNotDone(response.StatusCode))
                call.MaybeDone = before;

            return OzmapReply.Of(response, await BodyAsync(response, cancellationToken).ConfigureAwait(false), RetryAfter.Read(response.Headers, _time));
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested && exception is not OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw OzmapFaults.Timeout(call, exception);
        }
        catch (HttpRequestException exception) when (status is null)
        {
            if (OzmapFaults.NeverSent(exception))
                call.MaybeDone = before;
            throw OzmapFaults.Network(call, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw OzmapFaults.InvalidBody(call, status, "broke off", isTransient: true, exception);
        }
    }

    /// <summary>The body. That of an error only explains it, so one that breaks off is as good as none.</summary>
    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!response.IsSuccessStatusCode && exception is HttpRequestException or IOException or InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>Logs in: inside an attempt, so that its failures are tried again like any other. Nothing was done yet when it fails.</summary>
    private async Task<string> LogInAsync(CancellationToken cancellationToken)
    {
        var body = LoginBody.Write(_options.Login ?? "", _options.Password ?? "");
        var call = new OzmapCall(new OzmapRequest(HttpMethod.Post, Address.At("users/login?type=API"), RetryMode.Read, body));
        try
        {
            var reply = await ExchangeAsync(call, authorization: null, cancellationToken).ConfigureAwait(false);
            return reply.IsSuccess ? Read(call, reply, LoginBody.ReadToken) : throw _faults.Login(call, reply, Message(reply, token: null));
        }
        catch (OzmapException exception)
        {
            throw OzmapFaults.Copy(exception, WriteOutcome.NotDone, neverSent: true);
        }
    }

    /// <summary>What the server says, shortened, without the secrets that it may repeat.</summary>
    private string? Message(OzmapReply reply, string? token)
    {
        var message = reply.Message();
        foreach (var secret in (ReadOnlySpan<string?>)[_options.ApiKey?.Trim(), _options.Password, token])
        {
            if (!string.IsNullOrWhiteSpace(secret))
                message = message?.Replace(secret, "***", StringComparison.Ordinal);
        }

        return message is { Length: > LongestMessage } ? message[..LongestMessage] : message;
    }
}
