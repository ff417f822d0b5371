using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>A sort array, <c>{property, direction}</c> with 1 or -1.</summary>
internal static class RowSort
{
    public static IReadOnlyList<SimRecord> Apply(IReadOnlyList<SimRecord> rows, JsonNode? node, ListSource source)
    {
        if (node is null)
            return rows;
        if (node is not JsonArray keys)
            throw ApiRefusal.BadRequest("'sort' must be an array");
        IOrderedEnumerable<SimRecord>? sorted = null;
        foreach (var item in keys)
        {
            if (item is not JsonObject key || Bodies.Text(key, "property") is not { } property)
                throw ApiRefusal.BadRequest("A sort key needs 'property'");
            var direction = Bodies.Integer(key, "direction");
            if (direction is not (1 or -1))
                throw ApiRefusal.BadRequest("A sort key needs 'direction' 1 or -1");
            JsonNode? Value(SimRecord record)
                => FieldReader.TryRead(record, property, out var value) ? value : source.Values(record, property) is [var first, ..] ? first : null;
            sorted = (sorted, direction) switch
            {
                (null, 1) => rows.OrderBy(Value, NodeOrder.Instance),
                (null, _) => rows.OrderByDescending(Value, NodeOrder.Instance),
                (_, 1) => sorted.ThenBy(Value, NodeOrder.Instance),
                _ => sorted.ThenByDescending(Value, NodeOrder.Instance),
            };
        }

        return sorted is null ? rows : [.. sorted];
    }

    private sealed class NodeOrder : IComparer<JsonNode?>
    {
        public static NodeOrder Instance { get; } = new();

        public int Compare(JsonNode? x, JsonNode? y)
        {
            if (x is null || y is null)
                return (x is null ? 0 : 1) - (y is null ? 0 : 1);
            return x.GetValueKind() == JsonValueKind.Number && y.GetValueKind() == JsonValueKind.Number
                ? x.GetValue<double>().CompareTo(y.GetValue<double>())
                : string.CompareOrdinal(x.ToString(), y.ToString());
        }
    }
}
