using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to <c>properties</c>. Each request is checked in full before its first effect.</summary>
internal sealed class PropertyRoutes(OzmapState state, OzmapSimulatorOptions options, ClientRoutes clients, ListSource source)
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
            ? state.ProjectStore.Find(id) ?? throw ApiRefusal.BadRequest($"Project {id} not found")
            : box?.Project ?? throw ApiRefusal.BadRequest("'project' is required");
        if (box is not null && !ReferenceEquals(box.Project, project))
            throw ApiRefusal.BadRequest($"Box {box.Id} is not in project {project.Id}");
        var port = PortChoice.Of(body, box, null, state, options.ConflictStatus);
        var settle = Tenant(body, null);

        var now = state.TimeProvider.GetUtcNow();
        var property = state.AddProperty(box, fields.Coordinates ?? box?.Coordinates, project: project);
        fields.ApplyTo(property);
        property.BuildingId = PropertyBody.Parent(body);
        if (port is { } p)
            state.Plug(property, p.Splitter, p.Port);
        settle?.Invoke(property, now);
        property.CreatedAt = property.UpdatedAt = now;
        return SimResponse.Json(201, w => PropertyJson.WriteCreated(w, property));
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var property = Get(id);
        Bodies.AllowOnly(body, s_updatable, "a property");
        var fields = PropertyBody.Read(body);
        if (fields.ExternalId is { } external && string.Equals(external, property.ExternalId, StringComparison.Ordinal))
            throw ApiRefusal.BadRequest("'external_id' is unchanged");
        var box = body.ContainsKey("box") ? Box(body) : property.Box;
        var port = PortChoice.Of(body, box, property, state, options.ConflictStatus);
        var settle = Tenant(body, property);

        var now = state.TimeProvider.GetUtcNow();
        fields.ApplyTo(property);
        state.Assign(property, box);
        if (port is { } p)
            state.Plug(property, p.Splitter, p.Port);
        settle?.Invoke(property, now);
        property.UpdatedAt = now;
        return SimResponse.NoContent;
    }

    public SimResponse Delete(string id)
    {
        var property = Get(id);
        var answer = options.DeleteReturnsBody ? SimResponse.Json(200, w => PropertyJson.WriteRow(w, property, options)) : SimResponse.NoContent;
        state.RemoveProperty(property);
        return answer;
    }

    public SimResponse BatchUpdate(JsonObject body)
    {
        var (rows, update) = Batch.Read(body, s_batch, source);
        var power = Bodies.Number(update, "potencyRead");
        foreach (var property in rows.Cast<SimProperty>())
        {
            property.PotencyRead = power;
            property.UpdatedAt = state.TimeProvider.GetUtcNow();
        }

        return SimResponse.NoContent;
    }

    public SimResponse Disconnect(string cableId)
    {
        var cable = state.CableStore.Find(cableId) ?? throw ApiRefusal.NotFound("Cable", cableId);
        OzmapState.Unplug(cable);
        if (cable.Property is { } property)
            property.UpdatedAt = state.TimeProvider.GetUtcNow();
        return SimResponse.NoContent;
    }

    private SimProperty Get(string id) => state.PropertyStore.Find(id) ?? throw ApiRefusal.NotFound("Property", id);

    private SimBox? Box(JsonObject body)
        => Bodies.Text(body, "box") is { } id ? state.BoxStore.Find(id) ?? throw ApiRefusal.BadRequest($"Box {id} not found") : null;

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
                    throw new ApiRefusal(options.ConflictStatus, $"Client {client.Id} lives in property {client.Property.Id}");
                RequireEmpty(property);
                return (p, now) => OzmapState.Settle(p, client, now);
        }
    }

    private void RequireEmpty(SimProperty? property)
    {
        if (property?.Client is { } tenant)
            throw new ApiRefusal(options.ConflictStatus, $"Property {property.Id} already has client {tenant.Code}");
    }
}
