using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

/// <summary>An engine whose sources, applier, store and planner are the test's.</summary>
public abstract class EngineTest : IDisposable
{
    private readonly ServiceProvider _metrics = new ServiceCollection().AddMetrics().BuildServiceProvider();

    protected EngineTest()
    {
        Leases = new(Clock);
        Monitor = new(Clock);
        Journal = new(Leases, Clock);
        Turns = new("norte", Leases, new FixedOptions<LoopOptions>(new()), Clock, NullLogger<TenantTurns>.Instance);
        Contracts.Identity.Returns("https://sgp/");
        Contracts.ReadAsync(null!, null, Token).ReturnsForAnyArgs(_ => Task.FromResult(Reading));
        Map.ReadAsync(null, Token).ReturnsForAnyArgs(MapState.Empty);
        Applier.ApplyAsync(null!, Token).ReturnsForAnyArgs(call => Task.FromResult(new ApplyResult
        {
            Changes = [.. (call.Arg<ApplyRequest?>()?.Changes ?? []).Select(c => new ChangeResult(c, ChangeOutcome.Applied))],
        }));
        Engine = new SyncEngine(
            "norte",
            new(Contracts, Map, Applier, Store, Journal, HeldPlans, Snapshots),
            Turns,
            new FixedOptions<IntegrationOptions>(Options),
            new(new("norte", "SgpOzmap:Tenants:norte"), () => true, () => false),
            Requests,
            new RunIds(Clock, 0xabc),
            new IntegrationMetrics(_metrics.GetRequiredService<IMeterFactory>()),
            Monitor,
            Clock,
            NullLogger<SyncEngine>.Instance)
        {
            Planner = input =>
            {
                Input = input;
                return Plan(input);
            },
        };
    }

    internal IContractSource Contracts { get; } = Substitute.For<IContractSource>();

    internal IMapSource Map { get; } = Substitute.For<IMapSource>();

    internal IChangeApplier Applier { get; } = Substitute.For<IChangeApplier>();

    internal IRunStore Store { get; } = Substitute.For<IRunStore>();

    internal InMemoryTenantLeases Leases { get; }

    internal RunMonitor Monitor { get; }

    internal InMemoryJournal Journal { get; }

    internal InMemoryHeldPlanStore HeldPlans { get; } = new();

    internal IMapSnapshotStore Snapshots { get; } = Substitute.For<IMapSnapshotStore>();

    internal TenantTurns Turns { get; }

    internal IntegrationOptions Options { get; } = new();

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 7, 42, TimeSpan.Zero));

    internal ContractReading Reading { get; set; } = new() { Contracts = [new Contract { Id = 1 }], IsComplete = true };

    internal Func<PlanInput, SyncPlan> Plan { get; set; } = static input => Plans.Of(input.Contracts.Count, 1000);

    internal PlanInput? Input { get; private set; }

    internal TenantRequests Requests { get; } = new();

    internal SyncEngine Engine { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The changes that the applier was given.</summary>
    internal IEnumerable<string> Given
        => Applier.ReceivedCalls().SelectMany(c => ((ApplyRequest)c.GetArguments()[0]!).Changes.Select(p => p.Id));

    public void Dispose()
    {
        Turns.Dispose();
        _metrics.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<RunReport> RunAsync(RunMode mode = RunMode.Apply) => Engine.RunOnceAsync(mode, Token);

    internal void PlanIs(int contracts, int matched, params ImmutableArray<PlannedChange> changes) => Plan = _ => Plans.Of(contracts, matched, changes);
}
