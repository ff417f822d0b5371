using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SgpOzmap.TestSupport;

/// <summary>A real HTTP server on a free loopback port that answers what a test tells it and remembers what it was asked.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubServer(WebApplication app, ConcurrentQueue<StubRequest> requests)
    {
        _app = app;
        Requests = requests;
    }

    /// <summary>Every request so far, in the order of arrival.</summary>
    public ConcurrentQueue<StubRequest> Requests { get; }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts a server whose answer to each request is what <paramref name="handler"/> writes.</summary>
    public static async Task<StubServer> StartAsync(Func<HttpContext, StubRequest, Task> handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AllowSynchronousIO = true);
        var app = builder.Build();
        var requests = new ConcurrentQueue<StubRequest>();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            var request = new StubRequest(
                context.Request.Method,
                context.Request.Path.Value ?? "",
                context.Request.QueryString.Value ?? "",
                body,
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase));
            requests.Enqueue(request);
            await handler(context, request);
        });
        await app.StartAsync();
        return new StubServer(app, requests);
    }

    /// <summary>Starts a server that answers everything with one JSON text.</summary>
    public static Task<StubServer> StartAsync(string json, int status = 200)
        => StartAsync((context, _) => JsonAsync(context, json, status));

    /// <summary>Writes a JSON answer.</summary>
    public static Task JsonAsync(HttpContext context, string json, int status = 200)
        => WriteAsync(context, json, "application/json", status);

    /// <summary>Writes an HTML answer, as both servers do where JSON was due.</summary>
    public static Task HtmlAsync(HttpContext context, string html = "<!DOCTYPE html><html><body>Login</body></html>", int status = 200)
        => WriteAsync(context, html, "text/html; charset=utf-8", status);

    /// <summary>Writes an answer.</summary>
    public static Task WriteAsync(HttpContext context, string text, string contentType, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
