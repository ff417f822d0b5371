using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>
/// A filter array: all its conditions must hold, a nested array being a group of which one must. <c>like</c> is a part of the text without regard
/// to case, which is our reading. An operator that is not known is refused.
/// </summary>
internal sealed class RowFilter
{
    private static readonly HashSet<string> s_operators = new(StringComparer.Ordinal) { "=", "!=", "<", "<=", ">", ">=", "in", "notin", "like", "exists", "all", "near", "within", "point-intersect" };

    private readonly List<List<Condition>> _groups = [];

    private RowFilter()
    {
    }

    public bool IsEmpty => _groups.Count == 0;

    /// <param name="node">The filter.</param>
    /// <param name="areas">The polygon of a record that <c>within</c> names by model and id; null when there is none.</param>
    public static RowFilter Parse(JsonNode? node, Func<string, string, JsonNode?> areas)
    {
        var filter = new RowFilter();
        if (node is null)
            return filter;
        if (node is not JsonArray array)
            throw ApiRefusal.BadRequest("'filter' must be an array");
        foreach (var item in array)
            filter._groups.Add(item is JsonArray group ? [.. group.Select(g => Read(g, areas))] : [Read(item, areas)]);
        return filter;
    }

    public bool Matches(SimRecord record, ListSource source)
        => _groups.TrueForAll(group => group.Exists(condition => condition.Holds(record, source)));

    private static Condition Read(JsonNode? node, Func<string, string, JsonNode?> areas)
    {
        if (node is not JsonObject o || Bodies.Text(o, "property") is not { Length: > 0 } property || Bodies.Text(o, "operator") is not { } op)
            throw ApiRefusal.BadRequest("A condition needs 'property' and 'operator'");
        Bodies.AllowOnly(o, Condition.Names, "a filter");
        if (!s_operators.Contains(op))
            throw ApiRefusal.BadRequest($"Operator '{op}' is not supported");
        if (PlaceFilter.Operators.Contains(op))
            return new Condition(property, op, o["value"], PlaceFilter.Parse(op, o["value"], areas));
        if (op is "in" or "notin" or "all" && o["value"] is not JsonArray)
            throw ApiRefusal.BadRequest($"Operator '{op}' needs an array");
        return new Condition(property, op, o["value"]);
    }

    private sealed class Condition(string property, string op, JsonNode? value, PlaceFilter? place = null)
    {
        public static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "property", "operator", "value" };

        private readonly HashSet<string> _set = value is JsonArray array ? [.. array.Select(Key)] : [];

        public bool Holds(SimRecord record, ListSource source)
        {
            if (place is not null)
                return place.Holds(source.Node(record), property);
            var values = FieldReader.TryRead(record, property, out var known) ? [known] : source.Values(record, property);
            return op switch
            {
                "=" => value is null ? values.All(v => v is null) : values.Any(v => Same(v, value)),
                "!=" => value is null ? values.Any(v => v is not null) : !values.Any(v => Same(v, value)),
                "in" => values.Any(v => _set.Contains(Key(v))),
                "notin" => !values.Any(v => _set.Contains(Key(v))),
                "all" => _set.IsSubsetOf(values.Select(Key)),
                "exists" => values.Any(v => v is not null) == (value is null || value.GetValueKind() == JsonValueKind.True),
                "like" => values.Any(v => Text(v) is { } text && Text(value) is { } part && text.Contains(part, StringComparison.OrdinalIgnoreCase)),
                _ => values.Any(v => Ordered(v)),
            };
        }

        private bool Ordered(JsonNode? v)
        {
            if (v is null || value is null || v.GetValueKind() != value.GetValueKind())
                return false;
            var order = v.GetValueKind() == JsonValueKind.Number
                ? v.GetValue<double>().CompareTo(value.GetValue<double>())
                : string.CompareOrdinal(Text(v), Text(value));
            return op switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            };
        }

        private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

        private static bool Same(JsonNode? left, JsonNode? right) => string.Equals(Key(left), Key(right), StringComparison.Ordinal);

        /// <summary>Kind and value: the number 1 is not the text 1.</summary>
        private static string Key(JsonNode? node)
            => node?.GetValueKind() switch
            {
                null => "null",
                JsonValueKind.String => "s" + node.GetValue<string>(),
                JsonValueKind.Number => "n" + node.GetValue<double>().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
                _ => node.ToJsonString(),
            };
    }
}
