using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to <c>splitters</c>.</summary>
internal sealed class SplitterRoutes(RouteKit kit) : IWriteRoute
{
    private static readonly RecordModel s_model = NetworkModels.Splitter;
    private static readonly HashSet<string> s_port = new(StringComparer.Ordinal) { "id", "index", "blocked", "tags", "observation" };

    public SimResponse Create(JsonObject body)
    {
        kit.Check(s_model, body, creating: true);
        var box = kit.State.BoxStore.Find(Bodies.Text(body, "parent")!)!;
        if (Bodies.Text(body, "project") is { } project && !string.Equals(project, box.Project.Id, StringComparison.Ordinal))
            throw ApiRefusal.BadRequest($"Box {box.Id} is not in project {project}");
        var outputs = Outputs(body);
        var ports = Ports(body, outputs);
        var splitter = kit.State.AddSplitter(box, outputs, name: Bodies.Text(body, "name"));
        Apply(splitter, body, ports);
        splitter.CreatedAt = splitter.UpdatedAt = kit.Now;
        return kit.Created("splitters", splitter);
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var splitter = RouteKit.Get(kit.State.SplitterStore, "Splitter", id);
        kit.Check(s_model, body, creating: false);
        ModelBody.RefuseSameExternalId(body, splitter);
        Apply(splitter, body, Ports(body, splitter.Ports.Count));
        splitter.UpdatedAt = kit.Now;
        return SimResponse.NoContent;
    }

    /// <summary>A splitter with something plugged in is refused, our decision: what OZmap does with it is not documented.</summary>
    public SimResponse Delete(string id)
    {
        var splitter = RouteKit.Get(kit.State.SplitterStore, "Splitter", id);
        if (splitter.Ports.Any(p => p.Plug is not null))
            throw kit.Conflict($"{splitter.Name} has ports in use");
        return kit.Deleted("splitters", splitter, () =>
        {
            splitter.Box.SplitterList.Remove(splitter);
            kit.State.SplitterStore.Remove(splitter);
        });
    }

    private int Outputs(JsonObject body)
    {
        var ratio = body["ratio"] as JsonObject ?? kit.State.DocumentStores["splitter-types"].Find(Bodies.Text(body, "splitterType")!)!["ratio"] as JsonObject;
        return ratio is not null && Bodies.Integer(ratio, "output") is { } outputs and >= 2 and <= 256
            ? outputs
            : throw ApiRefusal.BadRequest("'ratio' needs an output of 2 to 256");
    }

    /// <summary>The ports of a request by their number from 1: by <c>index</c> from 0, else in order.</summary>
    private static List<(int Number, JsonObject Port)> Ports(JsonObject body, int outputs)
    {
        var ports = new List<(int, JsonObject)>();
        foreach (var item in body["ports"] as JsonArray ?? [])
        {
            if (item is not JsonObject port)
                throw ApiRefusal.BadRequest("'ports' must be an array of objects");
            Bodies.AllowOnly(port, s_port, "a port");
            _ = (Bodies.Flag(port, "blocked"), Bodies.Text(port, "observation"));
            if (port["tags"] is { } tags && !(tags is JsonArray ids && ids.All(ObjectIds.IsValid)))
                throw ApiRefusal.BadRequest("'tags' of a port must be an array of ids");
            var number = (Bodies.Integer(port, "index") ?? ports.Count) + 1;
            ports.Add(number >= 1 && number <= outputs ? (number, port) : throw ApiRefusal.BadRequest($"'ports': there is no port of index {number - 1}"));
        }

        return ports;
    }

    private static void Apply(SimSplitter splitter, JsonObject body, List<(int Number, JsonObject Port)> ports)
    {
        splitter.Name = Bodies.Text(body, "name") ?? splitter.Name;
        splitter.Index = Bodies.Integer(body, "index") ?? splitter.Index;
        splitter.Implanted = Bodies.Flag(body, "implanted") ?? splitter.Implanted;
        splitter.IsDrop = Bodies.Flag(body, "isDrop") ?? splitter.IsDrop;
        splitter.SplitterTypeId = Bodies.Text(body, "splitterType") ?? splitter.SplitterTypeId;
        splitter.ExternalId = Bodies.External(body) ?? splitter.ExternalId;

        // The first power that is written is the power of the installation too.
        if (body["currentPower"] is { } power && body["installPower"] is null && splitter.Extra?["installPower"] is null)
            splitter.Keep(new JsonObject { ["installPower"] = power.DeepClone() }, "installPower");
        splitter.Keep(body, "label", "attenuation", "observation", "size", "shelf", "currentPower", "installPower");
        foreach (var (number, port) in ports)
        {
            var target = splitter[number];
            target.Blocked = Bodies.Flag(port, "blocked") ?? target.Blocked;
            target.Observation = Bodies.Text(port, "observation") ?? target.Observation;
            target.TagIds = port["tags"] is JsonArray tags ? [.. tags.Select(t => t!.GetValue<string>())] : target.TagIds;
        }
    }
}
