using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes to <c>ftth-clients</c>.</summary>
internal sealed class ClientRoutes(OzmapState state, OzmapSimulatorOptions options, ListSource source)
{
    private static readonly HashSet<string> s_batch = new(StringComparer.Ordinal) { "certified", "implanted", "status" };

    public SimResponse Create(JsonObject body)
    {
        var client = Make(ClientBody.ForCreation(body));
        return SimResponse.Json(201, w => ClientJson.Write(w, client, options));
    }

    public SimResponse Update(string id, JsonObject body)
    {
        var client = Get(id);
        var change = ClientBody.ForUpdate(body);
        if (change.ExternalId is { } external && string.Equals(external, client.ExternalId, StringComparison.Ordinal))
            throw ApiRefusal.BadRequest("'external_id' is unchanged");
        if (change.Code is { } code && !string.Equals(code, client.Code, StringComparison.Ordinal))
            RequireFreeCode(code);
        change.ApplyTo(client);
        client.UpdatedAt = state.TimeProvider.GetUtcNow();
        return SimResponse.NoContent;
    }

    public SimResponse Delete(string id)
    {
        var client = Get(id);
        var answer = options.DeleteReturnsBody ? SimResponse.Json(200, w => ClientJson.Write(w, client, options)) : SimResponse.NoContent;
        if (client.Property is { } property)
            property.UpdatedAt = state.TimeProvider.GetUtcNow();
        state.RemoveClient(client);
        return answer;
    }

    public SimResponse BatchUpdate(JsonObject body)
    {
        var (rows, update) = Batch.Read(body, s_batch, source);
        var (status, implanted, certified) = (ClientBody.ReadStatus(update), Bodies.Flag(update, "implanted"), Bodies.Flag(update, "certified"));
        foreach (var client in rows.Cast<SimClient>())
        {
            client.Status = status ?? client.Status;
            client.Implanted = implanted ?? client.Implanted;
            client.Certified = certified ?? client.Certified;
            client.UpdatedAt = state.TimeProvider.GetUtcNow();
        }

        return SimResponse.NoContent;
    }

    /// <summary>A new client without a place.</summary>
    public SimClient Make(ClientBody data)
    {
        RequireFreeCode(data.Code!);
        var client = state.AddClient(data.Code!, data.Name, implanted: data.Implanted ?? false);
        data.ApplyTo(client);
        client.CreatedAt = client.UpdatedAt = state.TimeProvider.GetUtcNow();
        return client;
    }

    public SimClient Get(string id) => state.ClientStore.Find(id) ?? throw ApiRefusal.NotFound("Client", id);

    public void RequireFreeCode(string code)
    {
        if (state.FindClient(code) is not null)
            throw new ApiRefusal(options.ConflictStatus, $"A client with code {code} already exists");
    }
}
