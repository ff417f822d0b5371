using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>The creations that are sent as multipart forms: <c>posts</c> and <c>files</c>.</summary>
internal sealed class UploadRoutes(RouteKit kit)
{
    private static readonly string[] s_elements =
        ["property", "box", "building", "cable", "drop", "networkConnector", "pole", "pendency", "junctionBox", "duct"];

    public SimResponse Post(SimRequest request)
    {
        var fields = new JsonObject { ["element"] = Element(request, s_elements), ["owner"] = ObjectIds.User };
        var tags = new JsonArray();
        foreach (var (name, value) in request.Form)
        {
            if (name is "title" or "observation")
                fields[name] = value.ToString();
            else if (name.StartsWith("tags.", StringComparison.Ordinal))
                tags.Add((JsonNode)value.ToString());
            else if (!name.StartsWith("element.", StringComparison.Ordinal))
                throw ApiRefusal.BadRequest($"Field '{name}' cannot be written on a post");
        }

        var model = DocumentModels.All["posts"];
        ModelBody.CheckValue(model.Find("tags")!, tags, kit.State.Exists);
        fields["tags"] = tags;
        return kit.Created("posts", kit.State.AddDocument(model, fields, kit.Now));
    }

    /// <summary>Of several files the first is answered; what OZmap answers then is not documented.</summary>
    public SimResponse File(SimRequest request)
    {
        var id = Element(request, ["post"])["id"]!.GetValue<string>();
        var post = RouteKit.Get(kit.State.DocumentStores["posts"], "Post", id);
        var files = request.Files.Where(f => string.Equals(f.Field, "files", StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
            throw ApiRefusal.BadRequest("'files' is required");
        var made = files.ConvertAll(f => kit.State.AddDocument(
            DocumentModels.All["files"], new JsonObject { ["name"] = f.FileName, ["contentType"] = f.ContentType }, kit.Now));
        foreach (var file in made)
            post.Fields["files"]!.AsArray().Add((JsonNode)file.Id);
        post.UpdatedAt = kit.Now;
        return kit.Created("files", made[0]);
    }

    private static JsonObject Element(SimRequest request, IReadOnlyList<string> kinds)
    {
        if (request.Form.Count == 0)
            throw ApiRefusal.BadRequest("multipart/form-data is expected");
        var (kind, id) = (request.FormValue("element.kind"), request.FormValue("element.id"));
        if (kind is null || !kinds.Contains(kind, StringComparer.Ordinal))
            throw ApiRefusal.BadRequest($"'element.kind' must be one of {string.Join(", ", kinds)}");
        return id is not null && ObjectIds.IsValid(id)
            ? new JsonObject { ["id"] = id, ["kind"] = kind }
            : throw ApiRefusal.BadRequest("'element.id' must be an id of 24 hexadecimal characters");
    }
}
