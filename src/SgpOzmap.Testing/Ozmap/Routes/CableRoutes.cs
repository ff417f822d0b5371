using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to <c>cables</c>, drops included. A box that the request would make on the way is not simulated.</summary>
internal sealed class CableRoutes(RouteKit kit) : IWriteRoute
{
    private static readonly RecordModel s_model = NetworkModels.Cable;

    /// <summary>Between two boxes a cable of the network; between a box and a property a drop, which is plugged in nowhere.</summary>
    public SimResponse Create(JsonObject body)
    {
        kit.Check(s_model, body, creating: true);
        var (a, b) = (Bodies.Text(body, "boxA")!, Bodies.Text(body, "boxB")!);
        var near = kit.State.BoxStore.Find(a) ?? throw ApiRefusal.BadRequest($"'boxA': box {a} not found");
        if (!string.Equals(near.Project.Id, Bodies.Text(body, "project"), StringComparison.Ordinal))
            throw ApiRefusal.BadRequest($"'project': box {near.Id} is in another");
        SimCable cable;
        if (kit.State.PropertyStore.Find(b) is { } property)
        {
            RequireKind(body, "Drop");
            if (property.Drop is not null)
                throw kit.Conflict($"Property {property.Id} already has a drop");
            if (property.Box is { } own && !ReferenceEquals(own, near))
                throw kit.Conflict($"Property {property.Id} is served by box {own.Id}");
            kit.State.Assign(property, near);
            cable = kit.State.Draw(property, near);
        }
        else
        {
            RequireKind(body, "Cable");
            cable = kit.State.Draw(near, kit.State.BoxStore.Find(b) ?? throw ApiRefusal.BadRequest($"'boxB': {b} not found"));
        }

        Apply(cable, body);
        cable.CreatedAt = cable.UpdatedAt = kit.Now;
        return kit.Created("cables", cable);
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var cable = RouteKit.Get(kit.State.CableStore, "Cable", id);
        kit.Check(s_model, body, creating: false);
        ModelBody.RefuseSameExternalId(body, cable);
        RequireEnd(body, "boxA", cable.Box.Id);
        RequireEnd(body, "boxB", cable.Property?.Id ?? cable.FarBox?.Id ?? ObjectIds.Elsewhere);
        Apply(cable, body);
        cable.UpdatedAt = kit.Now;
        return SimResponse.NoContent;
    }

    /// <summary>Deleting a drop frees the port and takes the property off the box.</summary>
    public SimResponse Delete(string id)
    {
        var cable = RouteKit.Get(kit.State.CableStore, "Cable", id);
        return kit.Deleted("cables", cable, () =>
        {
            if (cable.Property is { } property)
            {
                kit.State.Assign(property, null);
                property.UpdatedAt = kit.Now;
            }
            else
            {
                kit.State.RemoveCable(cable);
            }
        });
    }

    private static void Apply(SimCable cable, JsonObject body)
    {
        cable.ExternalId = Bodies.External(body) ?? cable.ExternalId;
        cable.Keep(body, "cableType", "hierarchyLevel", "implanted", "tags", "poles", "color", "name", "observation", "orientationA", "orientationB");
    }

    private static void RequireKind(JsonObject body, string kind)
    {
        if (Bodies.Text(body, "kind") is { } given && !string.Equals(given, kind, StringComparison.Ordinal))
            throw ApiRefusal.BadRequest($"'kind' of a cable between these is {kind}");
    }

    private static void RequireEnd(JsonObject body, string name, string end)
    {
        if (Bodies.Text(body, name) is { } given && !string.Equals(given, end, StringComparison.Ordinal))
            throw ApiRefusal.BadRequest($"Moving '{name}' of a cable is not simulated");
    }
}
