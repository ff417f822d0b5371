using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>What the write routes share: the map, the options and the forms of the answers.</summary>
internal sealed class RouteKit(OzmapState state, OzmapSimulatorOptions options, OzmapSources sources)
{
    public OzmapState State => state;

    public OzmapSimulatorOptions Options => options;

    public OzmapSources Sources => sources;

    public DateTimeOffset Now => state.TimeProvider.GetUtcNow();

    public static T Get<T>(RecordStore<T> store, string what, string id)
        where T : SimRecord
        => store.Find(ObjectIds.Require(id)) ?? throw ApiRefusal.NotFound(what, id);

    public void Check(RecordModel model, JsonObject body, bool creating) => ModelBody.Check(model, body, creating, state.Exists);

    public ApiRefusal Conflict(string message) => new(options.ConflictStatus, message);

    /// <summary>The row with what only the answer to a creation has.</summary>
    public SimResponse Created(string route, SimRecord record)
    {
        var row = sources[route].Node(record);
        row["_id"] = record.Id;
        row["__v"] = 0;
        row["creatorData"] ??= new JsonObject { ["id"] = ObjectIds.User, ["name"] = "api", ["username"] = "api" };
        return SimResponse.Json(201, w => row.WriteTo(w));
    }

    /// <summary>Deletes, and answers in the form that is set.</summary>
    public SimResponse Deleted(string route, SimRecord record, Action delete)
    {
        var answer = options.DeleteReturnsBody ? SimResponse.Json(200, w => sources[route].Write(w, record)) : SimResponse.NoContent;
        delete();
        return answer;
    }
}
