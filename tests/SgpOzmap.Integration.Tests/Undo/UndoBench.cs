using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Configuration;
using SgpOzmap.Integration.Undo;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Undo;

/// <summary>The undo service against a simulated map, with a journal that a test fills.</summary>
internal sealed class UndoBench : IAsyncDisposable
{
    internal const string Run = "20261123T010742Z-0001";

    private readonly ServiceProvider _provider;

    private UndoBench(OzmapSimulator ozmap, Action<IServiceCollection> add)
    {
        Ozmap = ozmap;
        var services = Registered.From(
            "Sgp:BaseAddress=http://127.0.0.1:1",
            "Sgp:Token=t",
            "Sgp:App=a",
            $"Ozmap:BaseAddress={ozmap.Address}",
            $"Ozmap:ApiKey={ozmap.Options.ApiKey}",
            "Ozmap:MaxRetries=0");
        add(services);
        _provider = services.BuildServiceProvider();
    }

    internal OzmapSimulator Ozmap { get; }

    internal IUndoService Undo => _provider.GetRequiredService<IUndoService>();

    internal IJournal Journal => _provider.GetRequiredService<IJournal>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<UndoBench> StartAsync(OzmapState map, Action<IServiceCollection>? add = null)
        => new(await OzmapSimulator.StartAsync(map, ct: Token), add ?? (static _ => { }));

    /// <summary>Changes that the run made.</summary>
    internal async Task WroteAsync(JournalState state, params ImmutableArray<PlannedChange> changes)
    {
        var leases = _provider.GetRequiredService<ITenantLeases>();
        var lease = (await leases.TryAcquireAsync(new("", "test", TimeSpan.FromMinutes(1)), Token)).Lease!;
        var ids = await Journal.BeginAsync(Run, lease, [.. changes.Select(static c => new JournalIntent { Change = c })], Token);
        await Journal.EndAsync([.. ids.Select(id => new JournalOutcome(id, state))], Token);
        await leases.ReleaseAsync(lease, cancellationToken: Token);
    }

    internal async Task<UndoPlan> PlanAsync() => Assert.IsType<UndoPlan>(await Undo.PlanAsync(Run, null, Token));

    internal async Task<RunReport> ApplyAsync() => await Undo.ApplyAsync(await PlanAsync(), null, Token);

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Ozmap.DisposeAsync();
    }
}
