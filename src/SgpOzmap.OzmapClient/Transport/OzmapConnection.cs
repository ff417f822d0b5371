using System.IO.Pipelines;
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

    private static readonly Func<PipeReader, CancellationToken, ValueTask<bool>> Nothing = static (_, _) => ValueTask.FromResult(true);

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
        => SendAsync(request with { Answer = OzmapAnswer.Ignored }, Nothing, cancellationToken);

    /// <summary>
    /// Sends a request and reads its answer within the attempt, so that a broken body is read again. The default of <typeparamref name="T"/>
    /// for an empty body or a 404 where the request allows that.
    /// </summary>
    internal async Task<T?> SendAsync<T>(
        OzmapRequest request, Func<PipeReader, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var call = new OzmapCall(request) { LoginsBefore = _session.Logins };
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

    private async Task<T?> AttemptAsync<T>(OzmapCall call, Func<PipeReader, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var token = await _session.GetAsync(call.LoginsBefore, cancellationToken).ConfigureAwait(false);
        var (isRejected, result) = await ExchangeAsync(call, token.Value, ReadAsync, cancellationToken).ConfigureAwait(false);
        if (!isRejected)
            return result;

        call.HasRenewed = true;
        token = await _session.RenewAsync(token, call.LoginsBefore, cancellationToken).ConfigureAwait(false);
        return (await ExchangeAsync(call, token.Value, ReadAsync, cancellationToken).ConfigureAwait(false)).Result;

        async Task<(bool IsRejected, T? Result)> ReadAsync(OzmapReply reply)
        {
            if (reply.Status == HttpStatusCode.Unauthorized && !_session.UsesKey && !call.HasRenewed)
                return (true, default);
            if (reply.Status == HttpStatusCode.NotFound && call.Request.NotFoundIsNone && !reply.IsHtml)
                return (false, default);
            if (!reply.IsSuccess)
                throw _faults.Status(call, reply, _session.UsesKey, await MessageAsync(reply, token.Value, cancellationToken).ConfigureAwait(false));

            return (false, await SuccessAsync(call, reply, read, cancellationToken).ConfigureAwait(false));
        }
    }

    private static async Task<T?> SuccessAsync<T>(
        OzmapCall call, OzmapReply reply, Func<PipeReader, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        if (reply.IsHtml)
            throw OzmapFaults.Html(call, reply);
        if (call.Request.Answer == OzmapAnswer.Ignored)
            await reply.DrainAsync(cancellationToken).ConfigureAwait(false);
        if (call.Request.Answer == OzmapAnswer.Ignored || (call.Request.Answer == OzmapAnswer.JsonOrNothing && reply.IsEmpty))
            return default;
        if (reply.IsEmpty)
            throw OzmapFaults.InvalidBody(call, reply.Status, "is empty", isTransient: true);

        try
        {
            return await read(reply.Body, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException exception) when (IsBroken(exception))
        {
            throw OzmapFaults.InvalidBody(call, reply.Status, "is no JSON, or cut off", isTransient: true, exception);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is thrown for text with half of a surrogate pair.
            throw OzmapFaults.InvalidBody(call, reply.Status, "is not as documented: " + exception.Message.TrimEnd('.'), isTransient: false, exception);
        }
    }

    /// <summary>Text that is no JSON, in contrast to JSON of another shape: the reader's own exception, or one that the serializer has put around it.</summary>
    private static bool IsBroken(JsonException exception) => exception.GetType() != typeof(JsonException) || exception.InnerException is JsonException;

    /// <summary>Sends one message and has its answer read.</summary>
    private async Task<T> ExchangeAsync<T>(OzmapCall call, string? authorization, Func<OzmapReply, Task<T>> read, CancellationToken cancellationToken)
    {
        var before = call.MaybeDone;
        using var message = call.Request.ToMessage(authorization, _options.DefaultHeaders);
        HttpStatusCode? status = null;
        cancellationToken.ThrowIfCancellationRequested();
        using var http = _http.CreateClient(_httpClientName);
        try
        {
            call.MaybeDone = true;
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            status = response.StatusCode;
            if (OzmapFaults.ProvesNotDone(response.StatusCode))
                call.MaybeDone = before;

            using var reply = await OzmapReply.OpenAsync(response, RetryAfter.Read(response.Headers, _time), _options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            return await read(reply).ConfigureAwait(false);
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested && exception is not OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException exception) when (status is null && !cancellationToken.IsCancellationRequested && ConnectTimeout.Is(exception, http))
        {
            call.MaybeDone = before;
            throw OzmapFaults.NotConnected(call, exception);
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
        catch (BodyTooLongException exception)
        {
            throw OzmapFaults.InvalidBody(
                call, status, $"is longer than {nameof(OzmapClientOptions.MaxResponseBytes)} ({exception.Limit} bytes)", isTransient: false, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw OzmapFaults.InvalidBody(call, status, "broke off", isTransient: true, exception);
        }
    }

    /// <summary>Logs in: inside an attempt, so that its failures are tried again like any other. Nothing was done yet when it fails.</summary>
    private async Task<string> LogInAsync(CancellationToken cancellationToken)
    {
        var body = LoginBody.Write(_options.Login ?? "", _options.Password ?? "");
        var call = new OzmapCall(new OzmapRequest(HttpMethod.Post, Address.At("users/login?type=API"), RetryMode.Read, body));
        try
        {
            return await ExchangeAsync(call, authorization: null, ReadAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception)
        {
            throw OzmapFaults.Copy(exception, WriteOutcome.NotDone, neverSent: true);
        }

        async Task<string> ReadAsync(OzmapReply reply)
        {
            if (!reply.IsSuccess)
                throw _faults.Login(call, reply, await MessageAsync(reply, token: null, cancellationToken).ConfigureAwait(false));

            return (await SuccessAsync(call, reply, LoginBody.ReadTokenAsync, cancellationToken).ConfigureAwait(false))!;
        }
    }

    /// <summary>What the server says, shortened, without the secrets that it may repeat.</summary>
    private async Task<string?> MessageAsync(OzmapReply reply, string? token, CancellationToken cancellationToken)
    {
        var message = await reply.MessageAsync(cancellationToken).ConfigureAwait(false);
        foreach (var secret in (ReadOnlySpan<string?>)[_options.ApiKey?.Trim(), _options.Password, token])
        {
            if (!string.IsNullOrWhiteSpace(secret))
                message = message?.Replace(secret, "***", StringComparison.Ordinal);
        }

        return message is { Length: > LongestMessage } ? message[..LongestMessage] : message;
    }
}
