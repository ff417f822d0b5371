using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Rules.Tests.Support;

/// <summary>A map that changes are applied to one by one. It refuses what the real one would, and what does not fit what a change says it found.</summary>
internal sealed class MapApplier
{
    private readonly MapState _start;
    private readonly Dictionary<string, MapProperty> _properties;
    private readonly Dictionary<string, MapClient> _unplaced;
    private readonly Dictionary<string, MapBox> _boxes;
    private readonly HashSet<MapConnection> _network;
    private readonly HashSet<string> _applied = new(StringComparer.Ordinal);

    internal MapApplier(MapState map)
    {
        _start = map;
        _properties = map.Properties.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _unplaced = map.UnplacedClients.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _boxes = map.Boxes.ToDictionary(b => b.Id, StringComparer.Ordinal);
        var drops = map.Properties.SelectMany(p => p.Connections).ToHashSet();
        _network = [.. map.Boxes.SelectMany(Plugged).Where(c => !drops.Contains(c))];
    }

    /// <summary>The map as the changes left it, read anew.</summary>
    internal MapState Map
    {
        get
        {
            var drops = _properties.Values.SelectMany(p => p.Connections).ToHashSet();
            var boxes = _boxes.Values.ToDictionary(b => b.Id, b => Replug(b, drops), StringComparer.Ordinal);
            return _start with
            {
                Boxes = [.. boxes.Values],
                Properties = [.. _properties.Values.Select(p => p with { Box = p.Box is { } box ? boxes[box.Id] : null })],
                UnplacedClients = [.. _unplaced.Values],
            };
        }
    }

    internal static MapState ApplyAll(MapState map, IEnumerable<PlannedChange> changes)
    {
        var applier = new MapApplier(map);
        foreach (var change in changes)
            applier.Apply(change);
        return applier.Map;
    }

    internal void Apply(PlannedChange change)
    {
        foreach (var id in change.DependsOn)
            Require(_applied.Contains(id), change, "comes before " + id);
        switch (change)
        {
            case CreateClient create:
                Create(create);
                break;
            case CreateClientInProperty create:
                Create(create);
                break;
            case DisconnectPort disconnect:
                Disconnect(disconnect);
                break;
            case RemoveClient remove:
                Remove(remove);
                break;
            case RemoveProperty remove:
                Require(Property(remove, remove.PropertyId).Client?.Id == remove.ClientId, change, "finds another client");
                _properties.Remove(remove.PropertyId);
                break;
            case MovePort move:
                Move(move);
                break;
            case AnnotateProperty annotate:
                Require(annotate.ObservationAfter.StartsWith(annotate.ObservationBefore ?? "", StringComparison.Ordinal), change, "loses what was noted");
                OnProperty(annotate, annotate.PropertyId, p => p.Observation == annotate.ObservationBefore, p => p with { Observation = annotate.ObservationAfter });
                break;
            case UpdatePower update:
                OnProperty(update, update.PropertyId, p => p.PowerDbm == update.PowerBefore && p.PowerDbm != update.PowerAfter, p => p with { PowerDbm = update.PowerAfter });
                break;
            case UpdateCoordinates update:
                OnProperty(
                    update, update.PropertyId, p => p.Coordinates == update.CoordinatesBefore && !p.IsInsideBuilding, p => p with { Coordinates = update.CoordinatesAfter });
                break;
            case SetStatus set:
                OnClient(set, set.ClientId, c => c.Status != set.Status, c => c with { Status = set.Status });
                break;
            case Implant implant:
                OnClient(implant, implant.ClientId, c => !c.IsImplanted, c => c with { IsImplanted = true });
                break;
            case Rename rename:
                OnClient(rename, rename.ClientId, c => c.Name == rename.NameBefore && c.Name != rename.NameAfter, c => c with { Name = rename.NameAfter });
                break;
            case UpdateOnu update:
                OnClient(update, update.ClientId, c => (c.Onu ?? new()) == update.OnuBefore && c.Onu != update.OnuAfter, c => c with { Onu = update.OnuAfter });
                break;
            default:
                throw new NotSupportedException(change.Kind.ToString());
        }

        Require(_applied.Add(change.Id), change, "occurs twice");
    }

    private void Create(CreateClient create)
    {
        var box = Box(create, create.Port);
        Require(create.Coordinates.IsValid, create, "has no place");
        Require(create.ProjectId == box.Project?.Id, create, "goes into another project");
        Require(create.Port.ConnectorId is not null || box.Splitters.IsEmpty, create, "leaves a client unconnected although there are ports");
        _properties.Add("new-" + create.Client.Code, new()
        {
            Id = "new-" + create.Client.Code,
            Box = box,
            ProjectId = create.ProjectId,
            DropId = create.Port.ConnectorId is null ? null : "new-drop-" + create.Client.Code,
            Coordinates = create.Coordinates,
            PowerDbm = create.PowerDbm,
            Connections = create.Port.ConnectorId is null ? [] : [FreePort(create, create.Port)],
            Client = Made(create, create.Client),
        });
    }

    private void Create(CreateClientInProperty create) => OnProperty(
        create, create.PropertyId, p => p.Client is null && p.Connections.Contains(new(create.Port.ConnectorId!, create.Port.Port!.Value)), p => p with
        {
            Client = Made(create, create.Client),
            Coordinates = create.Coordinates ?? p.Coordinates,
            PowerDbm = create.PowerDbm ?? p.PowerDbm,
        });

    private void Disconnect(DisconnectPort disconnect) => OnProperty(
        disconnect, disconnect.PropertyId, p => p.DropId == disconnect.DropId && !p.Connections.IsEmpty && p.Client is not null, p => p with { Connections = [] });

    private void Remove(RemoveClient remove)
    {
        if (remove.PropertyId is { } property)
            OnProperty(remove, property, p => p.Client?.Id == remove.ClientId && p.Client.Name == remove.ClientName, p => p with { Client = null });
        else
            Require(_unplaced.Remove(remove.ClientId), remove, "finds no client");
    }

    private void Move(MovePort move)
    {
        Require(move.From != move.To, move, "goes nowhere");
        var box = Box(move, move.To);
        var to = FreePort(move, move.To);
        OnProperty(move, move.PropertyId, p => p.Box?.Id == move.From.BoxId, p => p with { Box = box, Connections = [to] });
    }

    private MapClient Made(PlannedChange change, NewClient client)
    {
        var clients = _properties.Values.Select(p => p.Client).OfType<MapClient>().Concat(_unplaced.Values);
        Require(!clients.Any(c => c.Code == client.Code), change, "makes a second client of its code");
        return new()
        {
            Id = "new-" + client.Code,
            Code = client.Code,
            Name = client.Name,
            Status = client.Status,
            IsImplanted = client.IsImplanted,
            Onu = client.Onu,
        };
    }

    private MapBox Box(PlannedChange change, PortReference port)
    {
        var box = _boxes.GetValueOrDefault(port.BoxId ?? "");
        Require(box is { IsDraft: false } && box.Name == port.BoxName, change, "names no box that is built");
        return box!;
    }

    private MapConnection FreePort(PlannedChange change, PortReference port)
    {
        var splitter = Box(change, port).Splitters.SingleOrDefault(s => s.Id == port.ConnectorId);
        Require(splitter is not null && port.Port >= 1 && port.Port <= splitter.Ports.Length, change, "names no port of its box");
        var connection = new MapConnection(port.ConnectorId!, port.Port!.Value);
        Require(!splitter!.Ports[connection.Port - 1].IsBlocked, change, "takes a blocked port");
        Require(!_network.Contains(connection), change, "takes a port of the network");
        Require(!_properties.Values.Any(p => p.Connections.Contains(connection)), change, "takes an occupied port");
        return connection;
    }

    private MapProperty Property(PlannedChange change, string id)
    {
        Require(_properties.ContainsKey(id), change, "finds no property");
        return _properties[id];
    }

    private void OnProperty(PlannedChange change, string id, Func<MapProperty, bool> fits, Func<MapProperty, MapProperty> apply)
    {
        var property = Property(change, id);
        Require(fits(property), change, "does not fit the property");
        _properties[id] = apply(property);
    }

    private void OnClient(PlannedChange change, string id, Func<MapClient, bool> fits, Func<MapClient, MapClient> apply)
    {
        var property = _properties.Values.SingleOrDefault(p => p.Client?.Id == id);
        var client = property?.Client ?? _unplaced.GetValueOrDefault(id);
        Require(client is not null && fits(client), change, "does not fit the client");
        if (property is not null)
            _properties[property.Id] = property with { Client = apply(client!) };
        else
            _unplaced[id] = apply(client!);
    }

    private MapBox Replug(MapBox box, HashSet<MapConnection> drops) => box with
    {
        Splitters = [.. box.Splitters.Select(s => s with
        {
            Ports = [.. s.Ports.Select((p, i) => p with { IsPlugged = _network.Contains(new(s.Id, i + 1)) || drops.Contains(new(s.Id, i + 1)) })],
        })],
    };

    private static IEnumerable<MapConnection> Plugged(MapBox box)
        => box.Splitters.SelectMany(s => s.Ports.Select((p, i) => (p.IsPlugged, At: new MapConnection(s.Id, i + 1)))).Where(p => p.IsPlugged).Select(p => p.At);

    private static void Require(bool holds, PlannedChange change, string what)
        => Assert.True(holds, string.Create(CultureInfo.InvariantCulture, $"{change.Id} {what}: {change}"));
}
