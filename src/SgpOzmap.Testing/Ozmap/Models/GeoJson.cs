using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Points and polygons in JSON: longitude first.</summary>
internal static class GeoJson
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary><c>[lng, lat]</c> within the world; null for anything else.</summary>
    public static SimCoordinates? Point(JsonNode? node)
        => node is JsonArray { Count: 2 } pair && pair.All(n => n?.GetValueKind() == JsonValueKind.Number)
            ? Valid(pair[1]!.GetValue<double>(), pair[0]!.GetValue<double>())
            : null;

    /// <summary>The point of a filter, in any of the four forms that the official SDK knows; null for anything else.</summary>
    public static SimCoordinates? AnyPoint(JsonNode? node)
        => node is not JsonObject o ? null
            : Point(o["coords"]) ?? Point(o["coordinates"]) ?? Pair(o["lat"], o["lng"]) ?? Pair(o["latitude"], o["longitude"]);

    /// <summary>The outer ring of a GeoJSON polygon; null for anything else.</summary>
    public static IReadOnlyList<SimCoordinates>? Ring(JsonNode? node)
    {
        if (node is not JsonObject o || o["type"]?.ToString() is not "Polygon" || o["coordinates"] is not JsonArray { Count: > 0 } rings || rings[0] is not JsonArray ring)
            return null;
        var points = ring.Select(Point).ToList();
        return points.Count < 4 || points.Exists(p => p is null) ? null : [.. points.Select(p => p!.Value)];
    }

    public static bool Contains(IReadOnlyList<SimCoordinates> ring, SimCoordinates point)
    {
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            if (a.Latitude > point.Latitude != b.Latitude > point.Latitude
                && point.Longitude < ((b.Longitude - a.Longitude) * (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude)
                inside = !inside;
        }

        return inside;
    }

    /// <summary>Metres along the great circle.</summary>
    public static double Distance(SimCoordinates a, SimCoordinates b)
    {
        var (latitude, longitude) = (double.DegreesToRadians(b.Latitude - a.Latitude), double.DegreesToRadians(b.Longitude - a.Longitude));
        var h = Math.Pow(Math.Sin(latitude / 2), 2)
            + (Math.Cos(double.DegreesToRadians(a.Latitude)) * Math.Cos(double.DegreesToRadians(b.Latitude)) * Math.Pow(Math.Sin(longitude / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static SimCoordinates? Pair(JsonNode? latitude, JsonNode? longitude)
        => latitude?.GetValueKind() == JsonValueKind.Number && longitude?.GetValueKind() == JsonValueKind.Number
            ? Valid(latitude.GetValue<double>(), longitude.GetValue<double>())
            : null;

    private static SimCoordinates? Valid(double latitude, double longitude)
        => Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? new(latitude, longitude) : null;
}
