using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to the routes whose records are JSON objects.</summary>
internal sealed class DocumentRoutes(RouteKit kit, RecordModel model) : IWriteRoute
{
    private readonly RecordStore<SimDocument> _store = kit.State.DocumentStores[model.Route];

    public SimResponse Create(JsonObject body)
    {
        kit.Check(model, body, creating: true);
        var fields = body.DeepClone().AsObject();
        if (Project(body) is { } project)
            fields["project"] = project;
        return kit.Created(model.Route, kit.State.AddDocument(model, fields, kit.Now));
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var document = RouteKit.Get(_store, model.Name, id);
        kit.Check(model, body, creating: false);
        ModelBody.RefuseSameExternalId(body, document);
        foreach (var (name, value) in body)
        {
            if (name is not "external_id")
                document.Fields[name] = value?.DeepClone();
        }

        document.ExternalId = Bodies.External(body) ?? document.ExternalId;
        document.UpdatedAt = kit.Now;
        return SimResponse.NoContent;
    }

    public SimResponse Delete(string id)
    {
        var document = RouteKit.Get(_store, model.Name, id);
        return kit.Deleted(model.Route, document, () => _store.Remove(document));
    }

    /// <summary>A connector is in the project of its box, a slot in that of its OLT.</summary>
    private string? Project(JsonObject body) => model.Route switch
    {
        "connectors" => kit.State.BoxStore.Find(Bodies.Text(body, "parent")!)!.Project.Id,
        "slots" => kit.State.DocumentStores["olts"].Find(Bodies.Text(body, "olt")!)!.Text("project"),
        _ => null,
    };
}
