using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>
/// The operators about places. <c>near</c> without a radius holds for every row that has a place, and does not sort by distance; the radius is in
/// metres. Both are our readings, as OZmap documents neither.
/// </summary>
internal sealed class PlaceFilter
{
    public static readonly FrozenSet<string> Operators = FrozenSet.Create(StringComparer.Ordinal, "near", "within", "point-intersect");

    private readonly Func<JsonNode?, bool> _holds;

    private PlaceFilter(Func<JsonNode?, bool> holds) => _holds = holds;

    public static PlaceFilter Parse(string op, JsonNode? value, Func<string, string, JsonNode?> areas)
    {
        if (op is "within")
        {
            var ring = GeoJson.Ring(value) ?? Named(value as JsonObject, areas);
            return new(node => GeoJson.Point(node) is { } point && GeoJson.Contains(ring, point));
        }

        if (GeoJson.AnyPoint(value) is not { } centre)
            throw ApiRefusal.BadRequest($"Operator '{op}' needs a point");
        if (op is "point-intersect")
            return new(node => GeoJson.Ring(node) is { } ring && GeoJson.Contains(ring, centre));
        var radius = Bodies.Number(value!.AsObject(), "radius");
        return new(node => GeoJson.Point(node) is { } point && (radius is null || GeoJson.Distance(point, centre) <= radius));
    }

    public bool Holds(JsonObject row, string property)
    {
        JsonNode? node = row;
        foreach (var name in property.Split('.'))
            node = (node as JsonObject)?[name];
        return _holds(node);
    }

    private static IReadOnlyList<SimCoordinates> Named(JsonObject? value, Func<string, string, JsonNode?> areas)
        => value?["id"] is { } id && value["model"] is { } model && id.GetValueKind() == JsonValueKind.String && model.GetValueKind() == JsonValueKind.String
            ? GeoJson.Ring(areas(model.GetValue<string>(), id.GetValue<string>())) ?? throw ApiRefusal.BadRequest($"There is no area of {model} {id}")
            : throw ApiRefusal.BadRequest("Operator 'within' needs a GeoJSON Polygon, or id and model");
}
