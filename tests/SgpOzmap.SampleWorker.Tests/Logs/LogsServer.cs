using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.SampleWorker.Tests.Logs;

/// <summary>The log page on a real server on a free loopback port.</summary>
internal sealed class LogsServer : IAsyncDisposable
{
    internal const string Path = "/integrations/sgp/logs";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private LogsServer(WebApplication app)
    {
        _app = app;
        _client = new() { BaseAddress = new(app.Urls.First()) };
    }

    /// <param name="runs">The runs, newest first.</param>
    /// <param name="remote">Pretend that requests come from there; null for where they do come from.</param>
    internal static async Task<LogsServer> StartAsync(IReadOnlyList<RunReport> runs, IPAddress? remote = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IRunStore>(new ListRunStore(runs));
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
        app.MapSgpOzmapLogs();
        await app.StartAsync();
        return new(app);
    }

    internal async Task<LogsAnswer> GetAsync(string path, string? host = null, string? language = null, string? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (host is not null)
            request.Headers.Host = host;
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, "203.0.113.7");
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(static h => h.Key, static h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new(response.StatusCode, headers, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
