using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to <c>ftth-clients</c>.</summary>
internal sealed class ClientRoutes(RouteKit kit) : IWriteRoute
{
    private static readonly HashSet<string> s_batch = new(StringComparer.Ordinal) { "certified", "implanted", "status" };

    public SimResponse Create(JsonObject body)
    {
        var client = Make(ClientBody.ForCreation(body));
        return SimResponse.Json(201, w => ClientJson.Write(w, client, kit.Options));
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var client = Get(id);
        var change = ClientBody.ForUpdate(body);
        ModelBody.RefuseSameExternalId(body, client);
        if (change.Code is { } code && !string.Equals(code, client.Code, StringComparison.Ordinal))
            RequireFreeCode(code);
        change.ApplyTo(client);
        client.UpdatedAt = kit.Now;
        return SimResponse.NoContent;
    }

    public SimResponse Delete(string id)
    {
        var client = Get(id);
        return kit.Deleted("ftth-clients", client, () =>
        {
            if (client.Property is { } property)
                property.UpdatedAt = kit.Now;
            kit.State.RemoveClient(client);
        });
    }

    public SimResponse BatchUpdate(JsonObject body)
    {
        var (rows, update) = Batch.Read(body, s_batch, kit.Sources["ftth-clients"], kit.Sources.Area);
        var (status, implanted, certified) = (ClientBody.ReadStatus(update), Bodies.Flag(update, "implanted"), Bodies.Flag(update, "certified"));
        foreach (var client in rows.Cast<SimClient>())
        {
            client.Status = status ?? client.Status;
            client.Implanted = implanted ?? client.Implanted;
            client.Certified = certified ?? client.Certified;
            client.UpdatedAt = kit.Now;
        }

        return SimResponse.NoContent;
    }

    /// <summary>A new client without a place.</summary>
    public SimClient Make(ClientBody data)
    {
        RequireFreeCode(data.Code!);
        var client = kit.State.AddClient(data.Code!, data.Name, implanted: data.Implanted ?? false);
        data.ApplyTo(client);
        client.CreatedAt = client.UpdatedAt = kit.Now;
        return client;
    }

    public SimClient Get(string id) => RouteKit.Get(kit.State.ClientStore, "Client", id);

    public void RequireFreeCode(string code)
    {
        if (!kit.Options.AcceptSameCode && kit.State.FindClient(code) is not null)
            throw kit.Conflict($"A client with code {code} already exists");
    }
}
