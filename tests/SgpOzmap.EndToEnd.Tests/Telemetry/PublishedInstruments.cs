using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.EndToEnd.Tests.Telemetry;

/// <summary>The instruments that the integration really makes.</summary>
internal static class PublishedInstruments
{
    internal static List<Instrument> All()
    {
        string[] settings = ["Sgp:BaseAddress=http://127.0.0.1:1", "Sgp:Token=t", "Sgp:App=a", "Ozmap:BaseAddress=http://127.0.0.1:2", "Ozmap:ApiKey=k"];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static s => s.Split('=')).Select(static s => KeyValuePair.Create("SgpOzmap:" + s[0], (string?)s[1])))
            .Build();
        var services = new ServiceCollection();
        services.AddSgpOzmapIntegration(configuration.GetSection("SgpOzmap"));
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IMeterFactory>();
        var found = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, factory) && instrument.Meter.Name == SgpOzmapTelemetry.MeterName)
                    found.Add(instrument);
            },
        };
        listener.Start();
        _ = provider.GetRequiredService<ISyncEngine>();
        return found;
    }

    /// <summary>counter, gauge or histogram.</summary>
    internal static string TypeOf(Instrument instrument)
    {
        var name = instrument.GetType().Name;
        return name.Contains("Counter", StringComparison.Ordinal) ? "counter" : name.Contains("Histogram", StringComparison.Ordinal) ? "histogram" : "gauge";
    }

    /// <summary>What the instrument is called in Prometheus after OTLP.</summary>
    internal static IEnumerable<string> PrometheusNames(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        return TypeOf(instrument) switch
        {
            "counter" => [name + "_total"],
            "histogram" => [name + "_bucket", name + "_sum", name + "_count"],
            _ => [name],
        };
    }
}
