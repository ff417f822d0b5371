using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SgpOzmap.Testing;

/// <summary>Kestrel on loopback, the fault list and the request log around one synchronous handler.</summary>
internal sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SimulatorServerSettings _settings;

    private SimulatorServer(WebApplication app, SimulatorServerSettings settings) => (_app, _settings) = (app, settings);

    public Uri Address { get; private set; } = null!;

    public static async Task<SimulatorServer> StartAsync(SimulatorServerSettings settings, CancellationToken cancellationToken)
    {
        // An empty builder: no settings file, no environment variable of the embedding process may change the simulator.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestBufferSize = null;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        var app = builder.Build();
        var server = new SimulatorServer(app, settings);
        app.Run(server.ServeAsync);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception error)
        {
            await app.DisposeAsync();
            if (error is SocketException)
                throw new IOException($"Port {settings.Port} may not be used: {error.Message}", error);
            throw;
        }

        server.Address = new Uri(app.Urls.First());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // A request that is held by a delay must not hold the end of a test too.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        try
        {
            await _app.StopAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopped at once, as asked.
        }

        await _app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var request = await SimRequest.ReadAsync(context);
        var entry = _settings.Requests.Begin(new RecordedRequest(
            request.Method, request.Path, request.QueryString, request.Body, request.Headers, 0));
        try
        {
            var fault = _settings.Faults.Take(request);
            if (fault is { Delay: var delay } && delay > TimeSpan.Zero)
                await Task.Delay(delay, _settings.TimeProvider, context.RequestAborted);
            if (_settings.Latency() is var latency && latency > TimeSpan.Zero)
                await Task.Delay(latency, _settings.TimeProvider, context.RequestAborted);
            await AnswerAsync(context, request, fault, entry);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, SimRequest request, Fault? fault, RequestLog.Entry entry)
    {
        switch (fault?.Kind)
        {
            case FaultKind.ResetBeforeCommit:
                context.Abort();
                return;
            case FaultKind.Status:
                await SendAsync(context, FaultAnswer(fault), entry, fault);
                return;
            case FaultKind.HtmlOk:
                var page = fault.Body is null ? SimResponse.Html(200, "Login") : SimResponse.Text(200, "text/html; charset=utf-8", fault.Body);
                await SendAsync(context, page, entry);
                return;
        }

        var answer = Handle(request);
        _settings.Requests.Commit(entry);
        switch (fault?.Kind)
        {
            case FaultKind.ResetAfterCommit:
                context.Abort();
                return;
            case FaultKind.StatusAfterCommit:
                await SendAsync(context, FaultAnswer(fault), entry, fault);
                return;
            case FaultKind.TruncatedBody:
                await SendAsync(context, Half(answer), entry);
                return;
            case FaultKind.ResetMidBody:
                context.Response.ContentLength = answer.Body.Length;
                await SendAsync(context, Half(answer), entry);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                return;
            default:
                await SendAsync(context, answer, entry);
                return;
        }
    }

    private SimResponse Handle(SimRequest request)
    {
        try
        {
            return _settings.Handler(request);
        }
#pragma warning disable CA1031 // A mistake of the simulator must show itself in the answer, not as an unexplained 500.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return SimResponse.Message(500, "message", $"The simulator itself failed: {error}");
        }
    }

    private static SimResponse Half(SimResponse answer)
        => new() { Status = answer.Status, ContentType = answer.ContentType, Body = answer.Body[..(answer.Body.Length / 2)], IsUnknownRoute = answer.IsUnknownRoute };

    private SimResponse FaultAnswer(Fault fault)
        => fault.Body is null
            ? SimResponse.Message(fault.Status, _settings.MessageKey, $"Fault of the simulator: status {fault.Status}.")
            : SimResponse.Text(fault.Status, fault.Body.StartsWith('<') ? "text/html; charset=utf-8" : "application/json", fault.Body);

    private async Task SendAsync(HttpContext context, SimResponse answer, RequestLog.Entry entry, Fault? fault = null)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.ContentType is not null)
            response.ContentType = answer.ContentType;
        if (answer.Location is not null)
            response.Headers.Location = answer.Location;
        if (fault?.RetryAfterDate is { } date)
            response.Headers.RetryAfter = date.ToString("R", CultureInfo.InvariantCulture);
        else if (fault?.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

        // Before the first byte: a test that has its answer must find the request in the log.
        _settings.Requests.End(entry, answer.Status, answer.IsUnknownRoute);
        if (answer.Status is 204 or 304 || HttpMethods.IsHead(context.Request.Method))
            return;
        response.ContentLength ??= answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    /// <summary>The simulator ends when it is disposed of, not on a signal meant for the process that embeds it.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
