using System.Net;
using System.Net.Sockets;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests.Telemetry;

/// <summary>What the worker exports, and what it does not.</summary>
public sealed class OtlpTests
{
    // Both switches that turn the hiding of queries off, in the instrumentation and in the runtime.
    private static readonly Dictionary<string, string> ShowsQueries = new(StringComparer.Ordinal)
    {
        ["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true",
        ["DOTNET_SYSTEM_NET_HTTP_DISABLEURIREDACTION"] = "1",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_single_run_exports_its_metrics_and_spans_before_it_ends_and_no_secret_and_no_subscriber_among_them(bool showsQueries)
    {
        var demo = DemoProvider.Create(new DemoProviderOptions { Contracts = 500 });
        await using var provider = await Provider.StartAsync(demo.Sgp, demo.Ozmap);
        await using var receiver = await OtlpReceiver.StartAsync();

        var result = await WorkerProcess.RunAsync(
            Environment(receiver, showsQueries),
            ["--once", "--SgpOzmap:Features:CreateClients=true", "--SgpOzmap:Features:UpdateOnu=true", .. WorkerProcess.Arguments(provider)]);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "sgpozmap.runs", "sgpozmap.changes", "sgpozmap.findings", "sgpozmap.findings.current", "sgpozmap.requests", "sgpozmap.run.duration",
                "sgpozmap.stage.duration", "sgpozmap.held", "sgpozmap.last_success", "http.client.request.duration", "dotnet.gc.collections",
            },
            receiver.Metrics);
        Assert.Equal(["apply", "plan", "read", "read", "run"], receiver.Spans.Where(s => s.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal));
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "GET", "POST" }, receiver.Spans.ToHashSet(StringComparer.Ordinal));

        var everything = receiver.Everything;
        Assert.Contains("service.name", everything, StringComparison.Ordinal);
        Assert.Contains(new Uri(provider.Sgp.Address, "/api/").ToString(), everything, StringComparison.Ordinal);
        AssertKeepsToItself(everything, provider, demo);
    }

    [Fact]
    public async Task The_name_of_the_service_can_be_another()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var (named, unnamed) = (Environment(receiver, showsQueries: false), Environment(receiver, showsQueries: false));
        named["OTEL_SERVICE_NAME"] = "fibra-norte";

        Assert.Equal(0, (await WorkerProcess.RunAsync(unnamed, "--plan", "--SgpOzmap:Demo:Contracts=500")).ExitCode);
        Assert.Contains("service.name\u0012\n\n\bsgpozmap", receiver.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("fibra-norte", receiver.Everything, StringComparison.Ordinal);
        Assert.Equal(0, (await WorkerProcess.RunAsync(named, "--plan", "--SgpOzmap:Demo:Contracts=500")).ExitCode);
        Assert.Contains("fibra-norte", receiver.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_may_stand_in_the_configuration()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        // The host takes these into the configuration without the prefix; no variable of the standard name is there.
        var environment = receiver.Environment.ToDictionary(static v => "ASPNETCORE_" + v.Key, static v => v.Value, StringComparer.Ordinal);

        Assert.Equal(0, (await WorkerProcess.RunAsync(environment, "--plan", "--SgpOzmap:Demo:Contracts=500")).ExitCode);

        Assert.Contains("sgpozmap.runs", receiver.Metrics);
        Assert.Contains("run", receiver.Spans);
    }

    [Theory]
    [InlineData("http/protobuf", false)]
    [InlineData("http/protobuf", true)]
    [InlineData("grpc", false)]
    [InlineData("grpc", true)]
    public async Task A_collector_that_is_away_or_never_answers_fails_nothing(string protocol, bool listens)
    {
        // Listens, and takes nothing from the queue of those that come; or nobody is there at all.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = $"http://{silent.LocalEndpoint}";
        if (!listens)
            silent.Stop();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol };

        var result = await WorkerProcess.RunAsync(environment, "--plan", "--SgpOzmap:Demo:Contracts=500");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("xception", result.Everything, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Environment(OtlpReceiver receiver, bool showsQueries)
        => new(showsQueries ? receiver.Environment.Concat(ShowsQueries) : receiver.Environment, StringComparer.Ordinal);

    private static void AssertKeepsToItself(string everything, Provider provider, SimulatedProvider demo)
    {
        Assert.DoesNotContain(provider.Sgp.Options.Token, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(provider.Ozmap.Options.ApiKey, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("token=", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("filter=", everything, StringComparison.Ordinal);
        var names = demo.Sgp.Customers.Select(c => c.Name).Concat(demo.Ozmap.Clients.Select(c => c.Name)).OfType<string>().Where(n => n.Contains(' ', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            Assert.DoesNotContain(name, everything, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Uri.EscapeDataString(name), everything, StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(demo.Sgp.Customers, c => Assert.DoesNotContain(c.Document, everything, StringComparison.Ordinal));
    }
}
