using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SgpOzmap.Integration.Health;

namespace SgpOzmap.SampleWorker.Tests.Health;

public sealed class HealthEndpointTests
{
    private static readonly DateTimeOffset Since = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly HealthCheckResult Late = HealthCheckResult.Unhealthy(
        "The last success ended long ago.",
        data: new Dictionary<string, object>(StringComparer.Ordinal) { [SgpOzmapHealth.Since] = Since, [SgpOzmapHealth.Age] = TimeSpan.FromHours(3) });

    [Fact]
    public async Task The_body_says_of_every_check_what_there_is_to_know()
    {
        await using var server = await HealthServer.StartAsync(new(StringComparer.Ordinal)
        {
            ["sgpozmap.store"] = HealthCheckResult.Healthy("The store answers."),
            ["sgpozmap.last_success:norte"] = Late,
        });

        var (answer, body, text) = await server.GetAsync("/healthz/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Unhealthy", body.GetProperty("status").GetString());
        Assert.Equal(
            """[{"name":"sgpozmap.store","status":"Healthy","description":"The store answers."},{"name":"sgpozmap.last_success","status":"Unhealthy","tenant":"norte","description":"The last success ended long ago.","since":"2026-11-23T09:00:00+00:00","ageSeconds":10800}]""",
            Compact(body.GetProperty("checks")));
        Assert.DoesNotContain("not ours", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HealthStatus.Healthy, HttpStatusCode.OK)]
    [InlineData(HealthStatus.Degraded, HttpStatusCode.OK)]
    [InlineData(HealthStatus.Unhealthy, HttpStatusCode.ServiceUnavailable)]
    public async Task Only_unhealthy_is_no_success(HealthStatus status, HttpStatusCode expected)
    {
        await using var server = await HealthServer.StartAsync(new(StringComparer.Ordinal)
        {
            ["sgpozmap.store"] = HealthCheckResult.Healthy(),
            ["sgpozmap.held_plan"] = new(status),
        });

        Assert.Equal((expected, status.ToString()), await StatusOf(server, "/healthz/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await StatusOf(server, "/healthz/live"));
        Assert.Equal(expected, (await server.HeadAsync("/healthz/ready")).StatusCode);
    }

    [Fact]
    public async Task Live_asks_no_check()
    {
        await using var server = await HealthServer.StartAsync(new(StringComparer.Ordinal) { ["sgpozmap.store"] = HealthCheckResult.Unhealthy() });

        var (answer, body, _) = await server.GetAsync("/healthz/live");

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("""{"status":"Healthy","checks":[]}""", Compact(body));
        Assert.Equal(0, server.Asked);
    }

    [Theory]
    [InlineData("203.0.113.7", null, null)]
    [InlineData("::ffff:192.168.0.10", null, null)]
    [InlineData("2001:db8::1", null, null)]
    [InlineData(null, "X-Forwarded-For", null)]
    [InlineData(null, "Forwarded", null)]
    [InlineData(null, "Via", null)]
    [InlineData(null, null, "evil.example")]
    [InlineData(null, null, "127.0.0.1.nip.io")]
    public async Task Who_is_not_on_this_machine_sees_the_statuses_only(string? remote, string? header, string? host)
    {
        await using var server = await HealthServer.StartAsync(
            new(StringComparer.Ordinal) { ["sgpozmap.last_success:norte"] = Late }, remote is null ? null : IPAddress.Parse(remote));

        var (answer, body, _) = await server.GetAsync("/healthz/ready", header, host);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("""{"status":"Unhealthy","checks":[{"name":"sgpozmap.last_success","status":"Unhealthy"}]}""", Compact(body));
    }

    [Fact]
    public async Task Asking_often_costs_the_store_no_more_than_asking_once()
    {
        await using var server = await HealthServer.StartAsync(new(StringComparer.Ordinal) { ["sgpozmap.store"] = HealthCheckResult.Healthy() });

        for (var i = 0; i < 5; i++)
            await server.GetAsync("/healthz/ready");
        Assert.Equal(1, server.Asked);

        server.Clock.Advance(TimeSpan.FromSeconds(2));
        await server.GetAsync("/healthz/ready");
        Assert.Equal(2, server.Asked);
    }

    [Fact]
    public async Task Without_checks_there_is_nothing_to_map()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Contains("AddIntegrationHealthChecks", Assert.Throws<InvalidOperationException>(app.MapSgpOzmapHealth).Message, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string? Text)> StatusOf(HealthServer server, string path)
    {
        var (answer, body, _) = await server.GetAsync(path);
        return (answer.StatusCode, body.GetProperty("status").GetString());
    }

    private static string Compact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            element.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
