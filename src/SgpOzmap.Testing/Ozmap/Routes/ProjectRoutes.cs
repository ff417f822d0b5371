using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to <c>projects</c>.</summary>
internal sealed class ProjectRoutes(RouteKit kit) : IWriteRoute
{
    private static readonly RecordModel s_model = NetworkModels.Project;

    public SimResponse Create(JsonObject body)
    {
        kit.Check(s_model, body, creating: true);
        var place = Bodies.Coordinates(body);
        var project = kit.State.AddProject(Bodies.Text(body, "name")!);
        project.Coordinates = place ?? project.Coordinates;
        Apply(project, body);
        project.CreatedAt = project.UpdatedAt = kit.Now;
        return kit.Created("projects", project);
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var project = RouteKit.Get(kit.State.ProjectStore, "Project", id);
        kit.Check(s_model, body, creating: false);
        ModelBody.RefuseSameExternalId(body, project);
        project.Coordinates = Bodies.Coordinates(body) ?? project.Coordinates;
        project.Name = Bodies.Text(body, "name") ?? project.Name;
        Apply(project, body);
        project.UpdatedAt = kit.Now;
        return SimResponse.NoContent;
    }

    /// <summary>A project that holds something is refused, our decision: what OZmap does with it is not documented.</summary>
    public SimResponse Delete(string id)
    {
        var project = RouteKit.Get(kit.State.ProjectStore, "Project", id);
        if (kit.State.BoxStore.Rows.Exists(b => ReferenceEquals(b.Project, project)) || kit.State.PropertyStore.Rows.Exists(p => ReferenceEquals(p.Project, project)))
            throw kit.Conflict($"Project {project.Name} is not empty");
        return kit.Deleted("projects", project, () => kit.State.ProjectStore.Remove(project));
    }

    private void Apply(SimProject project, JsonObject body)
    {
        project.ExternalId = Bodies.External(body) ?? project.ExternalId;
        project.Keep(body, "identifier", "parents", "defaultPonPotency", "defaultDropSize", "drop", "area");
        if (body["parents"] is JsonArray parents)
            project.Parent = parents.Count == 0 ? null : kit.State.ProjectStore.Find(parents[0]!["project"]!.GetValue<string>());
    }
}
