using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using SgpOzmap.Crash.Tests.Cases;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>A process: the packages composed as an application does, on stores that outlive it.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly ConcurrentQueue<HttpMessageHandler> _handlers = new();
    private readonly ServiceProvider _services;
    private readonly Stores _stores;
    private readonly Life _life;

    internal Worker(Lane lane, Town town, Stores stores, Clock clock, Findings findings)
    {
        (_stores, _life) = (stores, new(clock, findings));
        var journal = new WatchedJournal(stores, _life);
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.ClearProviders());
        services.AddSingleton<TimeProvider>(clock);
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Outgoing(_life, journal, lane.Ozmap.Address)));
        services.AddSgpOzmapIntegration(Settings(lane, town));
        WatchedSource.Watch(services, stores);
        services.AddSingleton<IRunStore>(new WatchedRuns(stores, _life));
        services.AddSingleton<IJournal>(journal);
        services.AddSingleton<ITenantLeases>(new WatchedLeases(stores, _life));
        services.AddSingleton<IHeldPlanStore>(stores.Plans);
        services.AddSingleton<ISeenContractStore>(new WatchedSeen(stores, _life));

        // The factory leaves connections to the garbage collector, which a campaign is too fast for.
        services.ConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder => _handlers.Enqueue(builder.PrimaryHandler)));
        _services = services.BuildServiceProvider();
    }

    /// <summary>It came to an end inside a run, and can do nothing any more.</summary>
    internal bool IsDead => _life.IsDead;

    /// <summary>Requests of the last run.</summary>
    internal int Requests => _life.Requests;

    /// <summary>The last run was stopped by its caller.</summary>
    internal bool WasStopped => _life.WasStopped;

    /// <summary>One run.</summary>
    /// <returns>Its report; null for one that was stopped, died or was not due.</returns>
    internal async Task<RunReport?> RunAsync(Run run, CancellationToken cancellationToken)
    {
        _life.Begin(run);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_life.Stop.Token, cancellationToken);
        RunReport? report = null;
        try
        {
            var engine = _services.GetRequiredService<ISyncEngine>();
            report = run.Reading == Reading.IfDue
                ? (await engine.RunIfDueAsync(stop.Token)).Report
                : await engine.RunAsync(new() { Mode = RunMode.Apply, Reading = run.Reading == Reading.Delta ? ReadingKind.Delta : ReadingKind.Full }, null, stop.Token);
        }
        catch (OperationCanceledException) when (_life.Stop.IsCancellationRequested)
        {
            // Stopped, as asked.
        }

        if (_life.IsDead)
        {
            // The lease of a dead process runs out.
            if (_life.RunId is { } died)
                _stores.Leave(died);
            if (_life.Lease is { } lease)
                await _stores.Leases.ReleaseAsync(lease, finished: false, cancellationToken);
            return null;
        }

        if (report is not null && Unexpected(report) is { } unexpected)
            _life.Findings.Add($"Run {report.RunId}: {unexpected}");
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        while (_handlers.TryDequeue(out var handler))
            handler.Dispose();
    }

    /// <summary>What no fault excuses: an exception that nobody foresaw.</summary>
    private static string? Unexpected(RunReport report)
        => report.Failures.Select(static f => f.En).Concat(report.Changes.Select(static c => c.Error ?? ""))
            .FirstOrDefault(static t => t.Contains("nexpected", StringComparison.Ordinal));

    private static IConfigurationSection Settings(Lane lane, Town town)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["SgpOzmap:Sgp:BaseAddress"] = lane.Sgp.Address.ToString(),
            ["SgpOzmap:Sgp:Token"] = lane.Sgp.Options.Token,
            ["SgpOzmap:Sgp:App"] = lane.Sgp.Options.App,
            ["SgpOzmap:Ozmap:BaseAddress"] = lane.Ozmap.Address.ToString(),

            // Towns have few contracts: one cancellation is many per cent, and a listing that fails early is few per cent of the last.
            ["SgpOzmap:Safety:MaxRemovalsPercent"] = "100",
        };
        foreach (var server in (ReadOnlySpan<string>)["Sgp", "Ozmap"])
        {
            // Limits of the fake clock: above every pause, below what is silence.
            values[$"SgpOzmap:{server}:AttemptTimeout"] = "00:04:00";
            values[$"SgpOzmap:{server}:TotalTimeout"] = "00:30:00";
        }

        if (town.LogsIn)
            (values["SgpOzmap:Ozmap:Login"], values["SgpOzmap:Ozmap:Password"]) = (lane.Ozmap.Options.Login, lane.Ozmap.Options.Password);
        else
            values["SgpOzmap:Ozmap:ApiKey"] = lane.Ozmap.Options.ApiKey;
        foreach (var setting in town.Settings)
        {
            var parts = setting.Split('=', 2);
            values["SgpOzmap:" + parts[0]] = parts[1];
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("SgpOzmap");
    }
}
