namespace SgpOzmap.Testing;

/// <summary>Finds the answer to a request.</summary>
internal sealed class OzmapRouter
{
    private readonly OzmapState _state;
    private readonly OzmapSimulatorOptions _options;
    private readonly OzmapAccess _access;
    private readonly ListRoutes _lists;
    private readonly Dictionary<string, ListSource> _sources;
    private readonly ClientRoutes _clients;
    private readonly PropertyRoutes _properties;

    public OzmapRouter(OzmapState state, OzmapSimulatorOptions options, OzmapAccess access)
    {
        (_state, _options, _access) = (state, options, access);
        _lists = new ListRoutes(options);
        _sources = new(StringComparer.Ordinal)
        {
            ["properties"] = new ListSource<SimProperty>(state.PropertyStore, (w, p) => PropertyJson.WriteRow(w, p, options)),
            ["ftth-clients"] = new ListSource<SimClient>(state.ClientStore, (w, c) => ClientJson.Write(w, c, options)),
            ["boxes"] = new ListSource<SimBox>(state.BoxStore, BoxJson.Write),
            ["splitters"] = new ListSource<SimSplitter>(state.SplitterStore, (w, s) => NetworkJson.WriteSplitter(w, s, options)),
            ["projects"] = new ListSource<SimProject>(state.ProjectStore, BoxJson.WriteProject),
            ["cables"] = new ListSource<SimCable>(state.CableStore, NetworkJson.WriteCable),
        };
        _clients = new ClientRoutes(state, options, _sources["ftth-clients"]);
        _properties = new PropertyRoutes(state, options, _clients, _sources["properties"]);
    }

    public SimResponse Handle(SimRequest request)
    {
        try
        {
            var segments = request.Segments;
            var route = segments is ["api", "v2", ..] ? Find(request, segments[2..]) : null;
            if (route is null)
                return SimResponse.Message(404, "message", $"Cannot {request.Method} {request.Path}", isUnknownRoute: true);
            if (segments is not ["api", "v2", "users", "login"] && !_access.Allows(request))
                return SimResponse.Message(401, "message", "Unauthorized");
            lock (_state.Sync)
                return route();
        }
        catch (ApiRefusal refusal)
        {
            return SimResponse.Message(refusal.Status, "message", refusal.Message);
        }
    }

    private Func<SimResponse>? Find(SimRequest request, string[] path) => request.Method switch
    {
        "GET" => FindRead(request, path),
        "POST" => FindPost(request, path),
        "PATCH" => path switch
        {
            ["properties", var id] => () => _properties.Update(id, Bodies.Object(request.Body)),
            ["ftth-clients", var id] => () => _clients.Update(id, Bodies.Object(request.Body)),
            _ => null,
        },
        "DELETE" => path switch
        {
            ["properties", var id] => () => _properties.Delete(id),
            ["ftth-clients", var id] => () => _clients.Delete(id),
            _ => null,
        },
        _ => null,
    };

    private Func<SimResponse>? FindRead(SimRequest request, string[] path) => path switch
    {
        ["authenticated"] => () => SimResponse.Json(200, w => w.WriteBooleanValue(true)),
        ["properties", "client", var code] => () => ByCode(code),
        ["properties", "client", var code, "potency"] => () => Potency(code),
        ["fibers", var id] => () => Connectable("Fiber", id, fiberOnly: true),
        ["network-connectables", var id] => () => Connectable("NetworkConnectable", id, fiberOnly: false),
        ["network-connectors", var id] => () => ListRoutes.One(_sources["splitters"], "NetworkConnector", id),
        ["base-boxes", var id, "topology"] => () => Topology(id),
        ["base-boxes", var id] => () => ListRoutes.One(_state.BoxStore.Find(id) is null ? _sources["properties"] : _sources["boxes"], "BaseBox", id),
        [var route] when _sources.TryGetValue(route, out var source) => () => _lists.List(request, route, source),
        [var route, var id] when _sources.TryGetValue(route, out var source) => () => ListRoutes.One(source, route, id),
        _ => null,
    };

    private Func<SimResponse>? FindPost(SimRequest request, string[] path) => path switch
    {
        ["users", "login"] => () => _access.LogIn(Bodies.Object(request.Body)),
        ["properties"] => () => _properties.Create(Bodies.Object(request.Body)),
        ["properties", "batch-update"] => () => _properties.BatchUpdate(Bodies.Object(request.Body)),
        ["ftth-clients"] => () => _clients.Create(Bodies.Object(request.Body)),
        ["ftth-clients", "batch-update"] => () => _clients.BatchUpdate(Bodies.Object(request.Body)),
        ["cables", var id, "fibers", "disconnect"] => () => _properties.Disconnect(id),
        _ => null,
    };

    private List<SimProperty> Homes(string code)
    {
        var homes = _state.ClientStore.Rows
            .Where(c => string.Equals(c.Code, code, StringComparison.Ordinal))
            .Select(c => c.Property).OfType<SimProperty>().ToList();
        return homes.Count == 0 && _options.UnknownCodeIs404 ? throw ApiRefusal.NotFound("Client", code) : homes;
    }

    private SimResponse ByCode(string code)
    {
        var homes = Homes(code);
        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            foreach (var home in homes)
                PropertyJson.WriteRow(w, home, _options, clientIdName: "_id");
            w.WriteEndArray();
        });
    }

    private SimResponse Potency(string code)
    {
        var homes = Homes(code);
        if (homes.Exists(h => h.Splitter is null))
            throw new ApiRefusal(422, "No route to an OLT");
        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            foreach (var home in homes)
                PotencyJson.Write(w, home);
            w.WriteEndArray();
        });
    }

    private SimResponse Connectable(string what, string id, bool fiberOnly)
    {
        var fiber = _state.FiberStore.Find(id);
        return fiber is null || (fiberOnly && fiber.Cable is null)
            ? throw ApiRefusal.NotFound(what, id)
            : SimResponse.Json(200, w => NetworkJson.WriteConnectable(w, fiber));
    }

    private SimResponse Topology(string id)
    {
        var box = _state.BoxStore.Find(id) ?? throw ApiRefusal.NotFound("BaseBox", id);
        return SimResponse.Json(200, w => TopologyJson.Write(w, box, _options));
    }
}
