using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Finds the answer to a request.</summary>
internal sealed class OzmapRouter
{
    private static readonly string[] s_readOnly = ["users", "files", "posts", "system-configs"];

    private readonly OzmapState _state;
    private readonly OzmapAccess _access;
    private readonly OzmapSources _sources;
    private readonly ListRoutes _lists;
    private readonly ClientRoutes _clients;
    private readonly PropertyRoutes _properties;
    private readonly FiberRoutes _fibers;
    private readonly DocumentRoutes _posts;
    private readonly DocumentRoutes _settings;
    private readonly PlugRoutes _plugs;
    private readonly UploadRoutes _uploads;
    private readonly SpecialReads _special;
    private readonly Dictionary<string, IWriteRoute> _writes;

    public OzmapRouter(OzmapState state, OzmapSimulatorOptions options, OzmapAccess access)
    {
        (_state, _access) = (state, access);
        _sources = new OzmapSources(state, options);
        _lists = new ListRoutes(options, _sources);
        var kit = new RouteKit(state, options, _sources);
        _clients = new ClientRoutes(kit);
        _properties = new PropertyRoutes(kit, _clients);
        _fibers = new FiberRoutes(kit);
        _posts = new DocumentRoutes(kit, DocumentModels.All["posts"]);
        _settings = new DocumentRoutes(kit, DocumentModels.All["system-configs"]);
        _plugs = new PlugRoutes(kit);
        _uploads = new UploadRoutes(kit);
        _special = new SpecialReads(kit);
        _writes = new(StringComparer.Ordinal)
        {
            ["properties"] = _properties,
            ["ftth-clients"] = _clients,
            ["boxes"] = new BoxRoutes(kit),
            ["splitters"] = new SplitterRoutes(kit),
            ["cables"] = new CableRoutes(kit),
            ["projects"] = new ProjectRoutes(kit),
        };
        foreach (var model in DocumentModels.All.Values.Where(m => !s_readOnly.Contains(m.Route, StringComparer.Ordinal)))
            _writes[model.Route] = new DocumentRoutes(kit, model);
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
            ["fibers", var id] => () => _fibers.Update(id, Body(request)),
            ["posts", var id] => () => _posts.Update(id, Body(request)),
            ["system-configs", var id] => () => _settings.Update(id, Body(request)),
            [var route, var id] when _writes.TryGetValue(route, out var write) => () => write.Update(id, Body(request)),
            _ => null,
        },
        "DELETE" => path switch
        {
            ["posts", var id] => () => _posts.Delete(id),
            [var route, var id] when _writes.TryGetValue(route, out var write) => () => write.Delete(id),
            _ => null,
        },
        _ => null,
    };

    private Func<SimResponse>? FindRead(SimRequest request, string[] path) => path switch
    {
        ["authenticated"] => () => SimResponse.Json(200, w => w.WriteBooleanValue(true)),
        ["properties", "client", var code] => () => _special.ByCode(code),
        ["properties", "client", var code, "potency"] => () => _special.Potency(code),
        ["base-boxes", var id, "topology"] => () => _special.Topology(id),
        ["base-boxes", var id, "design"] => () => _special.Design(id),
        ["ftth-viability", "radius"] => () => _special.Viability(request),
        ["system-configs"] => _special.Settings,
        [var route] when _sources.Find(route) is { } source => () => _lists.List(request, route, source),
        [var route, var id] when _sources.Find(route) is { } source => () => _lists.One(request, source, route, id),
        _ => null,
    };

    private Func<SimResponse>? FindPost(SimRequest request, string[] path) => path switch
    {
        ["users", "login"] => () => _access.LogIn(Body(request)),
        ["properties", "batch-update"] => () => _properties.BatchUpdate(Body(request)),
        ["ftth-clients", "batch-update"] => () => _clients.BatchUpdate(Body(request)),
        ["cables", var id, "fibers", "disconnect"] => () => _properties.Disconnect(id),
        ["connect"] => () => _plugs.Connect(Body(request)),
        ["disconnect"] => () => _plugs.Disconnect(Body(request)),
        ["posts"] => () => _uploads.Post(request),
        ["files"] => () => _uploads.File(request),
        [var route] when _writes.TryGetValue(route, out var write) => () => write.Create(Body(request)),
        _ => null,
    };

    private static JsonObject Body(SimRequest request) => Bodies.Object(request.Body);
}
