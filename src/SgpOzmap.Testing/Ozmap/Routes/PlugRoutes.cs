using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>
/// <c>connect</c> and <c>disconnect</c>: a splitter and a fibre, in either order. The port is from 1, which is presumed; other kinds are refused.
/// </summary>
internal sealed class PlugRoutes(RouteKit kit)
{
    private static readonly HashSet<string> s_connect = new(StringComparer.Ordinal) { "elementA", "elementB", "port", "side" };
    private static readonly HashSet<string> s_disconnect = new(StringComparer.Ordinal) { "elementA", "elementB" };
    private static readonly HashSet<string> s_element = new(StringComparer.Ordinal) { "id", "kind" };

    public SimResponse Connect(JsonObject body)
    {
        Bodies.AllowOnly(body, s_connect, "a connection");
        var (splitter, fiber) = Ends(body);
        if (Bodies.Text(body, "side") is { } side and not "output")
            throw ApiRefusal.BadRequest($"Side '{side}' is not simulated");
        var port = Bodies.Integer(body, "port") ?? throw ApiRefusal.BadRequest("'port' is required");
        if (port < 1 || port > splitter.Ports.Count)
            throw ApiRefusal.BadRequest($"'port' {port} is out of range: {splitter.Name} has {splitter.Ports.Count} ports");
        if (fiber.Splitter is { } other)
            throw kit.Conflict($"Fiber {fiber.Id} is already connected to {other.Id}");
        if (!splitter[port].IsFree)
            throw kit.Conflict($"Port {port} is not free");
        if (fiber.Cable is { } cable && !ReferenceEquals(cable.Box, splitter.Box) && !ReferenceEquals(cable.FarBox, splitter.Box))
            throw ApiRefusal.BadRequest($"Fiber {fiber.Id} does not come into box {splitter.Box.Id}");

        (fiber.Splitter, fiber.Port) = (splitter, port);
        splitter[port].Plug = fiber;
        Touch(splitter, fiber);
        return SimResponse.NoContent;
    }

    public SimResponse Disconnect(JsonObject body)
    {
        Bodies.AllowOnly(body, s_disconnect, "a disconnection");
        var (splitter, fiber) = Ends(body);
        if (!ReferenceEquals(fiber.Splitter, splitter))
            throw ApiRefusal.BadRequest($"Fiber {fiber.Id} is not connected to {splitter.Id}");
        OzmapState.Unplug(fiber.Cable);
        Touch(splitter, fiber);
        return SimResponse.NoContent;
    }

    private void Touch(SimSplitter splitter, SimFiber fiber)
    {
        splitter.UpdatedAt = fiber.UpdatedAt = kit.Now;
        if (fiber.Cable?.Property is { } property)
            property.UpdatedAt = kit.Now;
    }

    private (SimSplitter Splitter, SimFiber Fiber) Ends(JsonObject body)
    {
        var (a, b) = (Element(body, "elementA"), Element(body, "elementB"));
        return (a.Kind, b.Kind) switch
        {
            ("splitter", "fiber") => (Splitter(a.Id), Fiber(b.Id)),
            ("fiber", "splitter") => (Splitter(b.Id), Fiber(a.Id)),
            _ => throw ApiRefusal.BadRequest($"Kinds '{a.Kind}' and '{b.Kind}' cannot be connected here; 'splitter' and 'fiber' can"),
        };
    }

    private static (string Id, string Kind) Element(JsonObject body, string name)
    {
        if (body[name] is not JsonObject element)
            throw ApiRefusal.BadRequest($"'{name}' must be an object");
        Bodies.AllowOnly(element, s_element, "an element");
        return Bodies.Text(element, "id") is { } id && Bodies.Text(element, "kind") is { } kind
            ? (id, kind)
            : throw ApiRefusal.BadRequest($"'{name}' needs id and kind");
    }

    private SimSplitter Splitter(string id) => RouteKit.Get(kit.State.SplitterStore, "Splitter", id);

    private SimFiber Fiber(string id) => RouteKit.Get(kit.State.FiberStore, "Fiber", id);
}
