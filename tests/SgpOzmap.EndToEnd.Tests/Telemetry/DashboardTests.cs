using System.Text.Json;

namespace SgpOzmap.EndToEnd.Tests.Telemetry;

/// <summary>The dashboard asks for what there is, from whatever data source it is given.</summary>
public sealed class DashboardTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "sgpozmap.json"));
    private static readonly JsonElement Dashboard = JsonElement.Parse(Text);

    [Fact]
    public void Every_metric_of_the_dashboard_exists_and_every_metric_is_on_the_dashboard()
    {
        var instruments = PublishedInstruments.All();
        var asked = Expressions().SelectMany(static e => OperationsTests.PrometheusName().Matches(e)).Select(static m => m.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(instruments.SelectMany(PublishedInstruments.PrometheusNames).ToHashSet(StringComparer.Ordinal), asked);
        // The counter of findings is there for who wants it; on a dashboard it would count the same finding by every run.
        Assert.All(instruments.Where(static i => i.Name != "sgpozmap.findings"), i => Assert.Contains(PublishedInstruments.PrometheusNames(i), asked.Contains));
    }

    [Fact]
    public void The_data_source_is_chosen_when_the_dashboard_is_imported()
    {
        var uids = Sources(Dashboard).ToList();

        Assert.NotEmpty(uids);
        Assert.All(uids, static uid => Assert.Equal("${DS_PROMETHEUS}", uid));
        Assert.Equal("DS_PROMETHEUS", Dashboard.GetProperty("__inputs")[0].GetProperty("name").GetString());
        Assert.All(Dashboard.GetProperty("panels").EnumerateArray(), static p => Assert.True(p.TryGetProperty("datasource", out _)));
    }

    [Fact]
    public void Every_panel_has_an_id_and_is_filtered_by_tenant()
    {
        var ids = Dashboard.GetProperty("panels").EnumerateArray().Select(static p => p.GetProperty("id").GetInt32()).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Expressions(), static e => Assert.Contains("""tenant=~"$tenant""", e, StringComparison.Ordinal));
        Assert.Equal("tenant", Dashboard.GetProperty("templating").GetProperty("list")[0].GetProperty("name").GetString());
    }

    private static IEnumerable<string> Expressions()
        => Dashboard.GetProperty("panels").EnumerateArray()
            .SelectMany(static p => p.GetProperty("targets").EnumerateArray())
            .Select(static t => t.GetProperty("expr").GetString()!);

    private static IEnumerable<string?> Sources(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Sources),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static p => p.Name == "datasource"
            ? [p.Value.ValueKind == JsonValueKind.Object ? p.Value.GetProperty("uid").GetString() : p.Value.ToString()]
            : Sources(p.Value)),
        _ => [],
    };
}
