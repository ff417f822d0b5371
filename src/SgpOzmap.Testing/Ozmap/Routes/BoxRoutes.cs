using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to <c>boxes</c>.</summary>
internal sealed class BoxRoutes(RouteKit kit) : IWriteRoute
{
    private static readonly RecordModel s_model = NetworkModels.Box;

    public SimResponse Create(JsonObject body)
    {
        kit.Check(s_model, body, creating: true);
        var place = Bodies.Coordinates(body) ?? throw ApiRefusal.BadRequest("'coords' of a box is required");
        var project = kit.State.ProjectStore.Find(Bodies.Text(body, "project")!)!;
        var box = kit.State.AddBox(project, Bodies.Text(body, "name") ?? $"{kit.State.DefaultBoxType.Text("prefix")} {kit.State.BoxStore.Rows.Count + 1}", place);
        Apply(box, body);
        box.CreatedAt = box.UpdatedAt = kit.Now;
        return kit.Created("boxes", box);
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var box = RouteKit.Get(kit.State.BoxStore, "Box", id);
        kit.Check(s_model, body, creating: false);
        ModelBody.RefuseSameExternalId(body, box);
        box.Coordinates = Bodies.Coordinates(body) ?? box.Coordinates;
        Apply(box, body);
        box.UpdatedAt = kit.Now;
        return SimResponse.NoContent;
    }

    /// <summary>A box that holds something is refused, our decision: what OZmap does with it is not documented.</summary>
    public SimResponse Delete(string id)
    {
        var box = RouteKit.Get(kit.State.BoxStore, "Box", id);
        if (box.SplitterList.Count + box.PropertyList.Count + box.CableList.Count > 0)
            throw kit.Conflict($"Box {box.Name} is not empty");
        return kit.Deleted("boxes", box, () => kit.State.BoxStore.Remove(box));
    }

    private static void Apply(SimBox box, JsonObject body)
    {
        box.Name = Bodies.Text(body, "name") ?? box.Name;
        box.Draft = Bodies.Flag(body, "draft") ?? box.Draft;
        box.Implanted = Bodies.Flag(body, "implanted") ?? box.Implanted;
        box.Certified = Bodies.Flag(body, "certified") ?? box.Certified;
        box.HierarchyLevel = Bodies.Integer(body, "hierarchyLevel") ?? box.HierarchyLevel;
        box.BoxTypeId = Bodies.Text(body, "boxType") ?? box.BoxTypeId;
        box.Observation = Bodies.Text(body, "observation") ?? box.Observation;
        box.ExternalId = Bodies.External(body) ?? box.ExternalId;
        box.Keep(body, "tags", "shared", "default_reserve", "underground", "color", "fill_color", "address", "pole");
    }
}
