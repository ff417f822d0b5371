using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>The body of a batch update.</summary>
internal static class Batch
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal) { "filter", "update" };

    /// <summary>The rows it hits and the fields it sets. An empty or missing filter hits every row, as the real server is presumed to.</summary>
    public static (IReadOnlyList<SimRecord> Rows, JsonObject Update) Read(JsonObject body, IReadOnlySet<string> allowed, ListSource source, Func<string, string, JsonNode?> areas)
    {
        Bodies.AllowOnly(body, s_names, "a batch");
        if (body["update"] is not JsonObject { Count: > 0 } update)
            throw ApiRefusal.BadRequest("'update' must be an object with at least one field");
        Bodies.AllowOnly(update, allowed, "a batch");
        var filter = RowFilter.Parse(body["filter"], areas);
        return ([.. source.Rows.Where(r => filter.Matches(r, source))], update);
    }
}
