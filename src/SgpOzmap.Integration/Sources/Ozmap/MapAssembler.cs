using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Sources.Ozmap;

/// <summary>The one place where OZmap's records become the rules' map.</summary>
internal sealed class MapAssembler
{
    private readonly Dictionary<string, MapProject> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MapBox> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MapClient> _clients = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    internal static MapState Assemble(MapLists lists) => new MapAssembler().State(lists);

    /// <summary>Some clients and properties, in the surroundings of a map that was read before.</summary>
    internal static (List<MapProperty> Properties, List<MapClient> Unplaced) Assemble(MapState known, List<FtthClient> clients, List<Property> properties)
    {
        var assembler = new MapAssembler();
        foreach (var project in known.Projects)
            assembler._projects[project.Id] = project;
        foreach (var box in known.Properties.Select(static p => p.Box).OfType<MapBox>().Concat(known.Boxes))
            assembler._boxes[box.Id] = box;
        foreach (var client in known.Properties.Select(static p => p.Client).OfType<MapClient>().Concat(known.UnplacedClients))
            assembler._clients[client.Id] = client;
        foreach (var client in clients)
            assembler._clients[client.Id] = Client(client.Id, client);
        var placed = properties.ConvertAll(assembler.Property);
        return (placed, [.. clients.Where(c => !assembler._placed.Contains(c.Id)).Select(c => assembler._clients[c.Id])]);
    }

    private MapState State(MapLists lists)
    {
        foreach (var project in lists.Projects)
            _projects[project.Id] = new(project.Id, project.Name ?? "");
        var projects = _projects.Values.ToList();

        var splitters = lists.Splitters
            .Where(static s => s.IsDrop && !string.IsNullOrEmpty(s.Parent?.Id))
            .ToLookup(static s => s.Parent!.Id, Splitter, StringComparer.Ordinal);
        foreach (var box in lists.Boxes)
            _boxes[box.Id] = Box(box, splitters[box.Id]);
        var boxes = _boxes.Values.ToList();

        foreach (var client in lists.Clients)
            _clients[client.Id] = Client(client.Id, client);
        var listed = _clients.Values.ToList();

        var properties = lists.Properties.ConvertAll(Property);
        return new()
        {
            Projects = projects,
            Boxes = boxes,
            Properties = properties,
            UnplacedClients = listed.FindAll(c => !_placed.Contains(c.Id)),
        };
    }

    private MapBox Box(Box box, IEnumerable<MapSplitter> splitters) => new()
    {
        Id = box.Id,
        Name = box.Name ?? "",
        Project = Project(box.Project),
        Coordinates = Place(box.Coordinates),
        IsDraft = box.Draft,
        Splitters = [.. splitters],
    };

    private MapProperty Property(Property property) => new()
    {
        Id = property.Id,
        Box = Box(property.Box),
        ProjectId = IdOf(property.Project),
        DropId = IdOf(property.Drop),
        Coordinates = Place(property.Coordinates),
        IsInsideBuilding = property.Parent is not null,
        PowerDbm = property.PotencyRead,
        Observation = property.Observation,
        Connections =
        [
            .. property.Connections
                .Where(static c => c.Port is not null && c.Id.Length > 0)
                .Select(static c => new MapConnection(c.Id, c.Port!.Value)),
        ],
        Client = Client(property),
    };

    // The list of clients has whole records, which an embedded one need not be; only what is not listed is taken from there.
    // A client of which nothing but the id is known still occupies its property.
    private MapClient? Client(Property property)
    {
        if (property.Client is not { } reference)
            return null;
        var id = string.IsNullOrEmpty(reference.Id) ? reference.Value?.Id : reference.Id;
        if (string.IsNullOrEmpty(id))
        {
            throw new MapReadException(new(
                $"O OZmap devolveu no imóvel {property.Id} um cliente sem id; o mapa não pode ser lido por inteiro.",
                $"OZmap returned a client without an id in property {property.Id}; the map cannot be read completely."));
        }

        _placed.Add(id);
        if (!_clients.TryGetValue(id, out var client))
            _clients[id] = client = Client(id, reference.Value);
        return client;
    }

    private static MapClient Client(string id, FtthClient? client) => new()
    {
        Id = id,
        Code = client?.Code ?? "",
        Name = client?.Name,
        Status = client?.Status is null or OzmapClientStatus.Ok ? MapStatus.Ok : MapStatus.Error,
        IsImplanted = client?.Implanted ?? false,
        Onu = Onu(client?.Onu),
    };

    // A box that the key does not see keeps its id, and no name that a contract could be matched by.
    private MapBox? Box(OzmapRef<Box>? reference)
    {
        if (IdOf(reference) is not { } id)
            return null;
        if (!_boxes.TryGetValue(id, out var box))
            _boxes[id] = box = new() { Id = id, Name = "" };
        return box;
    }

    private MapProject? Project(OzmapRef<Project>? reference)
    {
        if (IdOf(reference) is not { } id)
            return null;
        if (!_projects.TryGetValue(id, out var project))
            _projects[id] = project = new(id, reference!.Value?.Name ?? "");
        return project;
    }

    internal static MapSplitter Splitter(Splitter splitter)
    {
        var output = splitter.Connectables?.Output ?? [];
        var ports = splitter.Ports ?? [];
        var count = Math.Max(splitter.Ratio?.Output ?? 0, Math.Max(output.Count, ports.Count));
        return new()
        {
            Id = splitter.Id,
            Name = splitter.Name ?? "",
            Index = splitter.Index,
            Ports =
            [
                .. Enumerable.Range(0, count).Select(i => new MapPort(
                    IsPlugged: i < output.Count && output[i] is not null,
                    IsBlocked: i < ports.Count && ports[i].Blocked)),
            ],
        };
    }

    private static OnuData? Onu(OzmapOnu? onu)
    {
        if (onu is null)
            return null;
        var data = new OnuData(onu.PppoeUser, onu.SerialNumber, onu.MacAddress);
        return data.IsEmpty ? null : data;
    }

    private static string? IdOf<T>(OzmapRef<T>? reference)
        where T : OzmapRecord
        => string.IsNullOrEmpty(reference?.Id) ? null : reference.Id;

    private static Coordinates? Place(OzmapCoordinates? place)
        => place is { } p ? new Coordinates(p.Latitude, p.Longitude) : null;
}
