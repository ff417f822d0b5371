using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Health;

namespace SgpOzmap.SampleWorker.Tests.Health;

/// <summary>The health endpoints on a real server, with checks that say what the test wants.</summary>
internal sealed class HealthServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly int[] _asked;

    private HealthServer(WebApplication app, FakeTimeProvider clock, int[] asked)
    {
        (_app, Clock, _asked) = (app, clock, asked);
        _client = new() { BaseAddress = new(app.Urls.First()) };
    }

    internal FakeTimeProvider Clock { get; }

    /// <summary>How often a check ran.</summary>
    internal int Asked => Volatile.Read(ref _asked[0]);

    internal static async Task<HealthServer> StartAsync(Dictionary<string, HealthCheckResult> checks, IPAddress? remote = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var (clock, asked) = (new FakeTimeProvider(), new int[1]);
        builder.Services.AddSingleton<TimeProvider>(clock);
        var health = builder.Services.AddHealthChecks().AddCheck("of somebody else", static () => HealthCheckResult.Unhealthy("not ours"));
        foreach (var (name, result) in checks)
        {
            health.AddCheck(
                name,
                () =>
                {
                    Interlocked.Increment(ref asked[0]);
                    return result;
                },
                [SgpOzmapHealth.Tag]);
        }

        var app = builder.Build();
        if (remote is not null)
        {
            app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = remote;
                return next(context);
            });
        }

        app.UseRouting();
        app.MapSgpOzmapHealth();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, clock, asked);
    }

    internal async Task<(HttpResponseMessage Answer, JsonElement Body, string Text)> GetAsync(string path, string? header = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, "203.0.113.7");
        request.Headers.Host = host;
        var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer, JsonElement.Parse(text), text);
    }

    internal async Task<HttpResponseMessage> HeadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
