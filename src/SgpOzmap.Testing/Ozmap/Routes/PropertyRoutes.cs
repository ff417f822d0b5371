using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to <c>properties</c>. Each request is checked in full before its first effect.</summary>
internal sealed class PropertyRoutes(RouteKit kit, ClientRoutes clients) : IWriteRoute
{
    private static readonly HashSet<string> s_updatable = new(StringComparer.Ordinal)
    {
        "address", "coords", "lat", "lng", "box", "pole", "drop_poles", "client", "connector", "port", "auto_connect", "force", "observation",
        "potencyRead", "tags", "external_id", "name",
    };

    private static readonly HashSet<string> s_creatable = new(s_updatable, StringComparer.Ordinal) { "project", "kind", "parent" };

    private static readonly HashSet<string> s_batch = new(StringComparer.Ordinal) { "potencyRead" };

    public SimResponse Create(JsonObject body)
    {
        Bodies.AllowOnly(body, s_creatable, "a property");
        var fields = PropertyBody.Read(body);
        var box = Box(body);
        var project = Bodies.Text(body, "project") is { } id
            ? kit.State.ProjectStore.Find(id) ?? throw ApiRefusal.BadRequest($"Project {id} not found")
            : box?.Project ?? throw ApiRefusal.BadRequest("'project' is required");
        if (box is not null && !ReferenceEquals(box.Project, project))
            throw ApiRefusal.BadRequest($"Box {box.Id} is not in project {project.Id}");
        var port = PortChoice.Of(body, box, null, kit.State, kit.Options.ConflictStatus);
        var settle = Tenant(body, null);

        var now = kit.Now;
        var property = kit.State.AddProperty(box, fields.Coordinates ?? box?.Coordinates, project: project);
        fields.ApplyTo(property);
        property.BuildingId = PropertyBody.Parent(body);
        if (port is { } p)
            kit.State.Plug(property, p.Splitter, p.Port);
        settle?.Invoke(property, now);
        property.CreatedAt = property.UpdatedAt = now;
        return SimResponse.Json(201, w => PropertyJson.WriteCreated(w, property));
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var property = Get(id);
        Bodies.AllowOnly(body, s_updatable, "a property");
        var fields = PropertyBody.Read(body);
        ModelBody.RefuseSameExternalId(body, property);
        var box = body.ContainsKey("box") ? Box(body) : property.Box;
        var port = PortChoice.Of(body, box, property, kit.State, kit.Options.ConflictStatus);
        var settle = Tenant(body, property);

        var now = kit.Now;
        fields.ApplyTo(property);
        kit.State.Assign(property, box);
        if (port is { } p)
            kit.State.Plug(property, p.Splitter, p.Port);
        settle?.Invoke(property, now);
        property.UpdatedAt = now;
        return SimResponse.NoContent;
    }

    public SimResponse Delete(string id)
    {
        var property = Get(id);
        return kit.Deleted("properties", property, () => kit.State.RemoveProperty(property));
    }

    public SimResponse BatchUpdate(JsonObject body)
    {
        var (rows, update) = Batch.Read(body, s_batch, kit.Sources["properties"], kit.Sources.Area);
        var power = Bodies.Number(update, "potencyRead");
        foreach (var property in rows.Cast<SimProperty>())
        {
            property.PotencyRead = power;
            property.UpdatedAt = kit.Now;
        }

        return SimResponse.NoContent;
    }

    public SimResponse Disconnect(string cableId)
    {
        var cable = RouteKit.Get(kit.State.CableStore, "Cable", cableId);
        OzmapState.Unplug(cable);
        if (cable.Property is { } property)
            property.UpdatedAt = kit.Now;
        return SimResponse.NoContent;
    }

    private SimProperty Get(string id) => RouteKit.Get(kit.State.PropertyStore, "Property", id);

    private SimBox? Box(JsonObject body)
        => Bodies.Text(body, "box") is { } id ? kit.State.BoxStore.Find(id) ?? throw ApiRefusal.BadRequest($"Box {id} not found") : null;

    /// <summary>What to do about the client, decided before anything is written; null for nothing.</summary>
    private Action<SimProperty, DateTimeOffset>? Tenant(JsonObject body, SimProperty? property)
    {
        if (!body.ContainsKey("client"))
            return null;
        switch (body["client"])
        {
            case null:
                return OzmapState.Detach;
            case JsonObject data:
                var read = ClientBody.ForCreation(data);
                clients.RequireFreeCode(read.Code!);
                RequireEmpty(property);
                return (p, now) => OzmapState.Settle(p, clients.Make(read), now);
            default:
                var client = clients.Get(Bodies.Text(body, "client")!);
                if (property is not null && ReferenceEquals(client.Property, property))
                    return null;
                if (client.Property is not null)
                    throw kit.Conflict($"Client {client.Id} lives in property {client.Property.Id}");
                RequireEmpty(property);
                return (p, now) => OzmapState.Settle(p, client, now);
        }
    }

    private void RequireEmpty(SimProperty? property)
    {
        if (property?.Client is { } tenant)
            throw kit.Conflict($"Property {property.Id} already has client {tenant.Code}");
    }
}
