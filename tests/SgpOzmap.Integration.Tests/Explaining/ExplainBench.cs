using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Tests.Configuration;

namespace SgpOzmap.Integration.Tests.Explaining;

/// <summary>The integration as an app adds it, reading a small provider from memory: project CENTRO with box CTO-1 of eight ports.</summary>
internal sealed class ExplainBench : IAsyncDisposable
{
    internal static readonly Coordinates Home = new(-23.5505, -46.6333);

    private readonly List<Contract> _contracts = [];
    private readonly List<MapProperty> _properties = [];
    private readonly List<MapClient> _unplaced = [];
    private readonly ServiceProvider _provider;

    internal ExplainBench(params IEnumerable<string> settings)
    {
        Map.ReadAsync(null, default).ReturnsForAnyArgs(_ => MapFault is null ? Task.FromResult(MapNow()) : throw MapFault);
        Applier.ApplyAsync(null!, default).ReturnsForAnyArgs(call => Task.FromResult(new ApplyResult
        {
            Changes = [.. (call.Arg<ApplyRequest?>()?.Changes ?? []).Select(static c => new ChangeResult(c, ChangeOutcome.Applied))],
        }));
        Contracts.Identity.Returns("https://sgp/");
        Contracts.ReadAsync(null!, null, default).ReturnsForAnyArgs(call => ReadAsync(call.Arg<ContractReadRequest>()));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddKeyedSingleton("", Contracts);
        services.AddKeyedSingleton("", Map);
        services.AddKeyedSingleton("", Applier);
        services.AddSgpOzmapIntegration(Registered.Section([.. Registered.Minimum, .. settings]));
        _provider = services.BuildServiceProvider();
    }

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 13, 0, 0, TimeSpan.Zero));

    internal IContractSource Contracts { get; } = Substitute.For<IContractSource>();

    internal IMapSource Map { get; } = Substitute.For<IMapSource>();

    internal IChangeApplier Applier { get; } = Substitute.For<IChangeApplier>();

    internal Exception? SgpFault { get; set; }

    internal Exception? MapFault { get; set; }

    /// <summary>What a reading of SGP waits for.</summary>
    internal Task Held { get; set; } = Task.CompletedTask;

    internal int Readings { get; private set; }

    internal bool IsComplete { get; set; } = true;

    internal ReadingKind Kind { get; set; }

    internal bool HasSplitter { get; set; } = true;

    internal bool IsDraft { get; set; }

    /// <summary>Ports that are blocked.</summary>
    internal int[] Blocked { get; set; } = [];

    /// <summary>Ports of the network.</summary>
    internal int[] Network { get; set; } = [];

    private MapBox Box => new()
    {
        Id = "b1",
        Name = "CTO-1",
        Project = new("j1", "CENTRO"),
        Coordinates = Home,
        IsDraft = IsDraft,
        Splitters = HasSplitter
            ? [new() { Id = "s1", Ports = [.. Enumerable.Range(1, 8).Select(n => new MapPort(Network.Contains(n) || _properties.Exists(p => p.Connections.Contains(new("s1", n))), Blocked.Contains(n)))] }]
            : [],
    };

    internal ExplainBench Contract(long id, int? port = 4, string? box = "CTO-1", int status = 1, string? label = "Ativo", Func<Contract, Contract>? but = null)
    {
        _contracts.RemoveAll(c => c.Id == id);
        _contracts.Add((but ?? (static c => c))(new()
        {
            Id = id,
            Name = "MARIA SOUZA",
            Status = new(status, label),
            PopName = "CENTRO",
            Attachments = box is null ? [] : [new(box, port, AttachmentSource.Listing)],
            Places = [Home],
        }));
        return this;
    }

    internal ExplainBench Client(long code, int? port = 4, Func<MapClient, MapClient>? but = null, Func<MapProperty, MapProperty>? property = null)
    {
        var id = code.ToString(CultureInfo.InvariantCulture);
        _properties.Add((property ?? (static p => p))(new()
        {
            Id = $"p{id}-{_properties.Count}",
            ProjectId = "j1",
            DropId = "d" + id,
            Coordinates = Home,
            Connections = port is { } number ? [new("s1", number)] : [],
            Client = (but ?? (static c => c))(new() { Id = $"c{id}-{_properties.Count}", Code = id, Name = "MARIA SOUZA", IsImplanted = true }),
        }));
        return this;
    }

    internal ExplainBench Unplaced(long code)
    {
        _unplaced.Add(new() { Id = "u" + code, Code = code.ToString(CultureInfo.InvariantCulture), Name = "MARIA SOUZA", IsImplanted = true });
        return this;
    }

    internal ExplainBench Vacant(int port)
    {
        Client(0, port, property: static p => p with { Client = null });
        return this;
    }

    internal Task<RunReport> RunAsync(RunMode mode = RunMode.Plan)
        => _provider.GetRequiredKeyedService<ISyncEngine>("").RunOnceAsync(mode, TestContext.Current.CancellationToken);

    internal Task<ContractExplanation?> AskAsync(long contract, ExplainReading reading = ExplainReading.LastRun, string tenant = "")
        => _provider.GetRequiredService<IContractExplainer>().ExplainAsync(tenant, contract, reading, TestContext.Current.CancellationToken);

    /// <summary>Plans, and explains from that.</summary>
    internal async Task<Told> ExplainAsync(long contract)
    {
        await RunAsync();
        return new((await AskAsync(contract))!);
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private MapState MapNow() => new()
    {
        Projects = [new("j1", "CENTRO")],
        Boxes = [Box],
        Properties = [.. _properties.Select(p => p with { Box = Box })],
        UnplacedClients = [.. _unplaced],
    };

    private async Task<ContractReading> ReadAsync(ContractReadRequest request)
    {
        Readings++;
        await Held;
        return SgpFault is null ? Reading(request) : throw SgpFault;
    }

    private ContractReading Reading(ContractReadRequest request) => new()
    {
        Contracts = [.. _contracts],
        IsComplete = IsComplete,
        Kind = request.Kind == ReadingKind.Full ? Kind : request.Kind,
        Parts = [new("listing", Clock.GetUtcNow(), _contracts.Count)],
    };
}
