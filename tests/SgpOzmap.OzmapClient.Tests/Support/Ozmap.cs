using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Support;

/// <summary>A stub server and a client of it, with a key and without pauses between attempts.</summary>
internal sealed class Ozmap : IAsyncDisposable
{
    internal const string Key = "the-raw-key";

    private readonly ServiceProvider _services;

    private Ozmap(StubServer server, ServiceProvider services)
    {
        Server = server;
        _services = services;
        Client = services.GetRequiredService<IOzmapClient>();
    }

    internal StubServer Server { get; }

    internal IOzmapClient Client { get; }

    /// <summary>What was asked so far.</summary>
    internal IReadOnlyList<StubRequest> Requests => [.. Server.Requests];

    internal static async Task<Ozmap> StartAsync(
        Func<HttpContext, StubRequest, Task> handler, Action<OzmapClientOptions>? configure = null, TimeProvider? time = null)
    {
        var server = await StubServer.StartAsync(handler);
        return new(server, Services(server.Address, configure, time));
    }

    internal static Task<Ozmap> StartAsync(string json, int status = 200, Action<OzmapClientOptions>? configure = null)
        => StartAsync((context, _) => StubServer.JsonAsync(context, json, status), configure);

    /// <inheritdoc cref="StartAsync(IReadOnlyList{Func{HttpContext, Task}}, Action{OzmapClientOptions}?, TimeProvider?)"/>
    /// <summary>Answers the n-th request with the n-th answer, and further ones with the last.</summary>
    internal static Task<Ozmap> StartAsync(params Func<HttpContext, Task>[] answers) => StartAsync(answers, null);

    internal static Task<Ozmap> StartAsync(IReadOnlyList<Func<HttpContext, Task>> answers, Action<OzmapClientOptions>? configure = null, TimeProvider? time = null)
    {
        var next = 0;
        return StartAsync((context, _) => answers[Math.Min(Interlocked.Increment(ref next) - 1, answers.Count - 1)](context), configure, time);
    }

    internal static ServiceProvider Services(
        Uri address, Action<OzmapClientOptions>? configure = null, TimeProvider? time = null, Action<IHttpClientBuilder>? build = null)
    {
        var services = new ServiceCollection();
        if (time is not null)
            services.AddSingleton(time);
        var builder = services.AddOzmapClient(options =>
        {
            options.BaseAddress = address;
            options.ApiKey = Key;
            options.RetryDelay = TimeSpan.Zero;
            options.PageConcurrency = 1;
            configure?.Invoke(options);
        });
        build?.Invoke(builder);
        return services.BuildServiceProvider();
    }

    /// <summary>Answers with a JSON text.</summary>
    internal static Func<HttpContext, Task> Json(string json, int status = 200) => context => StubServer.JsonAsync(context, json, status);

    /// <summary>Answers with a status alone.</summary>
    internal static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Breaks the connection instead of answering.</summary>
    internal static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
