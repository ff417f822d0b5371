using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Tests.Support;

/// <summary>
/// A small provider, said in a line or two. A contract and a client of the same id, box and port agree in every value,
/// so that a test says only what differs.
/// </summary>
internal sealed class Scenario
{
    internal const string Center = "CENTRO";

    /// <summary>Where every customer lives unless told otherwise.</summary>
    internal static readonly Coordinates Home = new(-23.5505, -46.6333);

    /// <summary>Where every box hangs unless told otherwise: about 111 m north of <see cref="Home"/>.</summary>
    internal static readonly Coordinates Pole = new(-23.5495, -46.6333);

    private readonly SyncPolicies _policies;
    private readonly List<Contract> _contracts = [];
    private readonly List<string> _projects = [];
    private readonly List<BoxSpec> _boxes = [];
    private readonly List<PropertySpec> _properties = [];
    private readonly List<MapClient> _unplaced = [];
    private bool _complete = true;

    private Scenario(SyncPolicies policies) => _policies = policies;

    internal static Scenario With(Func<SyncPolicies, SyncPolicies> policies) => new(policies(new()));

    /// <summary>Clients are created; everything else as by default.</summary>
    internal static Scenario Creating(Func<SyncPolicies, SyncPolicies>? policies = null)
        => With(p => (policies ?? (static x => x))(p with { CreateClients = true }));

    /// <summary>Clients are cancelled; everything else as by default.</summary>
    internal static Scenario Cancelling(Func<SyncPolicies, SyncPolicies>? policies = null)
        => With(p => (policies ?? (static x => x))(p with { CancelClients = true, Today = new(2026, 11, 23) }));

    /// <summary>Ports are moved; everything else as by default.</summary>
    internal static Scenario Moving(Func<SyncPolicies, SyncPolicies>? policies = null)
        => With(p => (policies ?? (static x => x))(p with { MoveChangedPorts = true }));

    internal Scenario Project(string name)
    {
        if (!_projects.Contains(name, StringComparer.Ordinal))
            _projects.Add(name);
        return this;
    }

    /// <summary>A box with one service splitter of so many ports; 0 for a box without any.</summary>
    internal Scenario Box(
        string name, int ports = 8, string project = Center, int[]? blocked = null, int[]? network = null, Func<MapBox, MapBox>? but = null)
        => Box(name, ports == 0 ? [] : [ports], project, blocked, network, but);

    /// <summary>A box with several service splitters; the ports that are blocked or used by the network are the box's, from 1.</summary>
    internal Scenario Box(
        string name, int[] splitters, string project = Center, int[]? blocked = null, int[]? network = null, Func<MapBox, MapBox>? but = null)
    {
        Project(project);
        _boxes.Add(new(name, project, splitters, blocked ?? [], network ?? [], but ?? (static b => b)));
        return this;
    }

    /// <summary>An installed client in a property on a port; no port for an unconnected one, no box for one without box.</summary>
    internal Scenario Client(
        long code, string? box = "CTO-1", int? port = 1, string project = Center, Func<MapClient, MapClient>? but = null, Func<MapProperty, MapProperty>? property = null)
        => Client(Text(code), box, port, project, but, property);

    internal Scenario Client(
        string code, string? box, int? port, string project = Center, Func<MapClient, MapClient>? but = null, Func<MapProperty, MapProperty>? property = null)
    {
        _properties.Add(new(UniqueId("p" + code), box, port, project, (but ?? (static c => c))(NewClient(code)), property ?? (static p => p)));
        return this;
    }

    /// <summary>A property without client on a port.</summary>
    internal Scenario Vacant(string box, int? port, string project = Center, Func<MapProperty, MapProperty>? property = null)
    {
        _properties.Add(new(UniqueId("vacant-" + box + "-" + port), box, port, project, null, property ?? (static p => p)));
        return this;
    }

    /// <summary>A client that sits in no property.</summary>
    internal Scenario Unplaced(long code, Func<MapClient, MapClient>? but = null)
    {
        _unplaced.Add((but ?? (static c => c))(NewClient(Text(code))));
        return this;
    }

    /// <summary>A contract; its ONU hangs on the box and port, unless the box is null.</summary>
    internal Scenario Contract(long id, string? box = "CTO-1", int? port = 1, int status = 1, Func<Contract, Contract>? but = null)
    {
        _contracts.Add((but ?? (static c => c))(new()
        {
            Id = id,
            Name = "CLIENTE " + Text(id),
            Status = new(status),
            PopName = Center,
            Attachments = box is null ? [] : [new(box, port, AttachmentSource.OnuList)],
            Places = [Home],
        }));
        return this;
    }

    internal Scenario ReadInPart()
    {
        _complete = false;
        return this;
    }

    internal SyncPlan Plan() => SyncPlanner.Plan(Input());

    internal PlanInput Input() => new(_contracts, Map(), _policies) { ContractsComplete = _complete };

    private MapState Map()
    {
        var projects = _projects.ToDictionary(static p => p, static p => new MapProject("project-" + p, p), StringComparer.Ordinal);
        var boxes = _boxes.ToDictionary(static b => (b.Name, b.Project), b => Build(b, projects[b.Project]));
        return new()
        {
            Projects = [.. projects.Values],
            Boxes = [.. boxes.Values],
            Properties = [.. _properties.Select(p => Build(p, p.Box is null ? null : boxes[(p.Box, p.Project)]))],
            UnplacedClients = _unplaced,
        };
    }

    private MapBox Build(BoxSpec spec, MapProject project)
    {
        var id = "box-" + spec.Project + "-" + spec.Name;
        var first = 1;
        var splitters = new List<MapSplitter>();
        foreach (var ports in spec.Splitters)
        {
            var from = first;
            splitters.Add(new()
            {
                Id = id + "-s" + Text(splitters.Count + 1),
                Name = "S" + Text(splitters.Count + 1),
                Index = splitters.Count,
                Ports = [.. Enumerable.Range(from, ports).Select(n => new MapPort(
                    IsPlugged: spec.Network.Contains(n) || _properties.Exists(p => p.Box == spec.Name && p.Project == spec.Project && p.Port == n),
                    IsBlocked: spec.Blocked.Contains(n)))],
            });
            first += ports;
        }

        return spec.But(new() { Id = id, Name = spec.Name, Project = project, Coordinates = Pole, Splitters = [.. splitters] });
    }

    private static MapProperty Build(PropertySpec spec, MapBox? box) => spec.But(new()
    {
        Id = spec.Id,
        Box = box,
        ProjectId = box?.Project?.Id,
        DropId = "drop-" + spec.Id,
        Coordinates = Home,
        Connections = box is null || spec.Port is not { } port ? [] : [Connection(box, port)],
        Client = spec.Client,
    });

    private static MapConnection Connection(MapBox box, int port)
    {
        foreach (var splitter in box.Splitters)
        {
            if (port <= splitter.Ports.Length)
                return new(splitter.Id, port);
            port -= splitter.Ports.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(port), port, "The scenario puts a property on a port that its box has not.");
    }

    private static MapClient NewClient(string code)
        => new() { Id = "c" + code, Code = code, Name = "CLIENTE " + code, Status = MapStatus.Ok, IsImplanted = true };

    // A second client of one code needs an id of its own.
    private string UniqueId(string id) => _properties.Exists(p => p.Id == id) ? UniqueId(id + "'") : id;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record BoxSpec(string Name, string Project, int[] Splitters, int[] Blocked, int[] Network, Func<MapBox, MapBox> But);

    private sealed record PropertySpec(string Id, string? Box, int? Port, string Project, MapClient? Client, Func<MapProperty, MapProperty> But);
}
