using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SgpOzmap.EndToEnd.Tests.Telemetry;

/// <summary>Takes what is exported by OTLP over HTTP, and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentBag<byte[]> _metrics = [];
    private readonly ConcurrentBag<byte[]> _traces = [];

    private OtlpReceiver(WebApplication app)
    {
        _app = app;
        app.MapPost("/v1/metrics", context => KeepAsync(context, _metrics));
        app.MapPost("/v1/traces", context => KeepAsync(context, _traces));
    }

    /// <summary>What a worker must have in its environment to export to here.</summary>
    internal Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.First(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
    };

    // resource_metrics 1, scope_metrics 2, metrics 2, name 1; resource_spans 1, scope_spans 2, spans 2, name 5.
    internal HashSet<string> Metrics => [.. _metrics.SelectMany(static body => Protobuf.Strings(body, 1, 2, 2, 1))];

    internal List<string> Spans => [.. _traces.SelectMany(static body => Protobuf.Strings(body, 1, 2, 2, 5))];

    /// <summary>Everything that came, byte for byte; what is no letter stands as it may.</summary>
    internal string Everything => string.Join('\n', _metrics.Concat(_traces).Select(Encoding.UTF8.GetString));

    internal static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task KeepAsync(HttpContext context, ConcurrentBag<byte[]> bodies)
    {
        // What is compressed hides what is in it.
        if (context.Request.ContentType != "application/x-protobuf" || context.Request.Headers.ContentEncoding.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        bodies.Add(body.ToArray());
    }
}
