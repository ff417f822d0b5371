using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.Integration.Logs.Tests.Support;

/// <summary>The log page on a real server on a free loopback port, with everything behind it but its servers: nothing runs by itself.</summary>
internal sealed class LogsServer : IAsyncDisposable
{
    internal const string Path = "/integrations/sgp/logs";

    private readonly WebApplication _app;

    private LogsServer(WebApplication app, LogsSetup setup) => (_app, Setup) = (app, setup);

    internal LogsSetup Setup { get; }

    internal IServiceProvider Services => _app.Services;

    internal Uri Address => new(_app.Urls.First());

    internal static Task<LogsServer> StartAsync(params RunReport[] runs) => StartAsync(new LogsSetup { Runs = [.. runs] });

    internal static async Task<LogsServer> StartAsync(LogsSetup setup)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(setup.Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var tenant in setup.Tenants)
        {
            var keys = tenant.Length == 0 ? "SgpOzmap" : $"SgpOzmap:Tenants:{tenant}";
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                [$"{keys}:Sgp:BaseAddress"] = "http://127.0.0.1:1/",
                [$"{keys}:Sgp:Token"] = "t",
                [$"{keys}:Sgp:App"] = "a",
                [$"{keys}:Ozmap:BaseAddress"] = "http://127.0.0.1:1/",
                [$"{keys}:Ozmap:ApiKey"] = "k",
            });
        }

        var services = builder.Services;
        services.AddSingleton<TimeProvider>(setup.Clock);
        services.AddSgpOzmapIntegration(builder.Configuration.GetSection("SgpOzmap")).AddLogsPage(setup.Configure);
        services.RemoveAll<IHostedService>();
        services.Replace(ServiceDescriptor.Singleton(setup.Launcher));
        services.Replace(ServiceDescriptor.Singleton(setup.Undo));
        services.Replace(ServiceDescriptor.Singleton(setup.Explainer));
        setup.AddServices(services);
        var app = builder.Build();
        if (setup.Remote is { } remote)
        {
            app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = remote;
                return next(context);
            });
        }

        if (setup.Base is { } below)
            app.UsePathBase(below);
        app.UseRouting();
        if (setup.HasUsers)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }

        setup.Map(setup.Group is { } group ? app.MapGroup(group).MapSgpOzmapLogs() : app.MapSgpOzmapLogs());
        foreach (var run in setup.Runs)
            await app.Services.GetRequiredService<IRunStore>().AddRunAsync(run);
        foreach (var plan in setup.HeldPlans)
            await app.Services.GetRequiredService<IHeldPlanStore>().HoldAsync(plan);
        if (setup.Snapshot is { } snapshot)
            await app.Services.GetRequiredService<IMapSnapshotStore>().SaveAsync(snapshot);
        await app.StartAsync();
        return new(app, setup);
    }

    /// <summary>Somebody with a browser: keeps cookies and does not follow redirects.</summary>
    internal Browser Open(string? language = null) => new(Address, language);

    internal async Task<Answer> GetAsync(string path)
    {
        using var browser = Open();
        return await browser.GetAsync(path);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>What a server has.</summary>
internal sealed class LogsSetup
{
    internal List<RunReport> Runs { get; init; } = [];

    internal List<HeldPlan> HeldPlans { get; init; } = [];

    internal MapSnapshot? Snapshot { get; init; }

    internal string[] Tenants { get; init; } = [""];

    internal Action<SgpOzmapLogsOptions> Configure { get; init; } = static _ => { };

    internal Action<IServiceCollection> AddServices { get; init; } = static _ => { };

    internal Action<IEndpointConventionBuilder> Map { get; init; } = static _ => { };

    /// <summary>The app has sign-in and authorization of its own.</summary>
    internal bool HasUsers { get; init; }

    /// <summary>The group of the app that the page is mapped in.</summary>
    internal string? Group { get; init; }

    /// <summary>What the app stands under.</summary>
    internal string? Base { get; init; }

    /// <summary>Pretend that requests come from there.</summary>
    internal IPAddress? Remote { get; init; }

    internal FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero));

    internal KeptLog Log { get; } = new();

    internal IRunLauncher Launcher { get; } = Substitute.For<IRunLauncher>();

    internal IUndoService Undo { get; } = Substitute.For<IUndoService>();

    internal IContractExplainer Explainer { get; } = Substitute.For<IContractExplainer>();
}
