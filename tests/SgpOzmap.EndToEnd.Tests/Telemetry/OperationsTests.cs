using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.EndToEnd.Tests.Telemetry;

/// <summary>The tables of docs/operations.md are what is in the code.</summary>
public sealed partial class OperationsTests
{
    private static readonly string[] Document = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "documents", "operations.md"));

    private static readonly Assembly[] Assemblies =
    [
        typeof(ISgpClient).Assembly, typeof(IOzmapClient).Assembly, typeof(SyncPlanner).Assembly, typeof(ISgpOzmapIntegrationBuilder).Assembly,
        typeof(SgpOzmapStorageBuilderExtensions).Assembly, typeof(SgpOzmapLogsEndpointExtensions).Assembly, Assembly.Load("SgpOzmap.SampleWorker"),
    ];

    [Fact]
    public void Every_log_event_has_an_id_of_its_own_and_a_line_in_the_table_and_every_line_an_event()
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var events = Assemblies
            .SelectMany(static a => a.GetTypes())
            .SelectMany(static t => t.GetMethods(any))
            .Select(static m => m.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Select(static e => (e.EventId, Level: e.Level.ToString()))
            .ToList();
        var lines = Document.Select(static l => LogLine().Match(l)).Where(static m => m.Success)
            .Select(static m => (EventId: int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), Level: m.Groups[2].Value))
            .ToList();

        Assert.True(events.Count > 20);
        Assert.Equal(events.Count, events.Select(static e => e.EventId).Distinct().Count());
        Assert.Equal(events.Order(), lines.Order());
    }

    [Fact]
    public void Every_metric_is_in_the_table_with_its_type_and_unit()
    {
        var lines = Document.Select(static l => MetricLine().Match(l)).Where(static m => m.Success)
            .Select(static m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value));

        Assert.Equal(
            PublishedInstruments.All().Select(static i => (i.Name, PublishedInstruments.TypeOf(i), i.Unit!)).Order(),
            lines.Order());
    }

    [Fact]
    public void Every_alert_asks_for_metrics_that_exist()
    {
        var known = PublishedInstruments.All().SelectMany(PublishedInstruments.PrometheusNames).ToHashSet(StringComparer.Ordinal);
        var asked = Document.SelectMany(static l => PrometheusName().Matches(l)).Select(static m => m.Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(asked.Count > 4);
        Assert.All(asked, name => Assert.Contains(name, known));
    }

    [GeneratedRegex(@"^\| (\d+) \| (\w+) \| .+ \|$")]
    private static partial Regex LogLine();

    [GeneratedRegex(@"^\| `(sgpozmap\.[a-z_.]+)` \| (counter|gauge|histogram) \| (\S+) \|")]
    private static partial Regex MetricLine();

    [GeneratedRegex(@"\bsgpozmap_[a-z_]+")]
    internal static partial Regex PrometheusName();
}
