using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Metrics and spans by OTLP, when the standard variable, or a key of that name in the configuration, says where to.</summary>
internal sealed class Telemetry : IAsyncDisposable
{
    private const string ServiceName = "sgpozmap";

    /// <summary>What the last export may take: a collector that is away must not keep the worker.</summary>
    private const int LastExportMilliseconds = 2000;

    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    private readonly MeterProvider? _metrics;
    private readonly TracerProvider? _traces;

    private Telemetry(IServiceProvider services)
    {
        _metrics = services.GetService<MeterProvider>();
        _traces = services.GetService<TracerProvider>();
    }

    internal static void Add(WebApplicationBuilder builder)
    {
        if (!Array.Exists(Endpoints, name => !string.IsNullOrWhiteSpace(builder.Configuration[name])))
            return;

        builder.Services.AddOpenTelemetry()
            // The detector last: OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.
            .ConfigureResource(static resource => resource
                .AddService(ServiceName, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3))
                .AddEnvironmentVariableDetector())
            .WithMetrics(static metrics => metrics
                .AddMeter(SgpOzmapTelemetry.MeterName)
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter())
            .WithTracing(static traces => traces
                .AddSource(SgpOzmapTelemetry.ActivitySourceName)
                .AddHttpClientInstrumentation()
                // Before the exporter, which exports what the processors before it leave.
                .AddProcessor(new QueryRemoval())
                .AddOtlpExporter());
    }

    /// <summary>Begins to listen; one run does not start the host, which would. Disposed before the services: the last export has a bound.</summary>
    internal static Telemetry Start(IServiceProvider services) => new(services);

    public async ValueTask DisposeAsync()
        => await Task.WhenAll(
            Task.Run(() => _metrics?.Shutdown(LastExportMilliseconds)),
            Task.Run(() => _traces?.Shutdown(LastExportMilliseconds)));
}
