using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Reads request bodies strictly: a field of another name or type than documented is refused, so that no mistake passes unseen.</summary>
internal static class Bodies
{
    public static JsonObject Object(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? throw ApiRefusal.BadRequest("A JSON object is expected");
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest("The body is not JSON");
        }
    }

    public static void AllowOnly(JsonObject body, IReadOnlySet<string> names, string what)
    {
        foreach (var (name, _) in body)
        {
            if (!names.Contains(name))
                throw ApiRefusal.BadRequest($"Field '{name}' cannot be written on {what}");
        }
    }

    /// <summary>The text; null when absent or null.</summary>
    public static string? Text(JsonObject body, string name)
        => body[name] switch
        {
            null => null,
            JsonValue value when value.TryGetValue(out string? text) => text,
            _ => throw ApiRefusal.BadRequest($"'{name}' must be a string"),
        };

    public static double? Number(JsonObject body, string name)
        => body[name] is not { } node ? null
            : node.GetValueKind() == JsonValueKind.Number ? node.GetValue<double>()
            : throw ApiRefusal.BadRequest($"'{name}' must be a number");

    public static int? Integer(JsonObject body, string name)
        => Number(body, name) is not { } number ? null
            : number == Math.Floor(number) && Math.Abs(number) < int.MaxValue ? (int)number
            : throw ApiRefusal.BadRequest($"'{name}' must be a whole number");

    public static bool? Flag(JsonObject body, string name)
        => body[name] is not { } node ? null
            : node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? node.GetValue<bool>()
            : throw ApiRefusal.BadRequest($"'{name}' must be true or false");

    /// <summary>The caller's id as text: any JSON value is accepted.</summary>
    public static string? External(JsonObject body)
        => body["external_id"] is { } node ? (node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString()) : null;

    /// <summary><c>coords</c> as <c>[lng, lat]</c>, or <c>lat</c> with <c>lng</c>.</summary>
    public static SimCoordinates? Coordinates(JsonObject body)
    {
        if (body["coords"] is { } node)
        {
            if (node is not JsonArray { Count: 2 } pair || pair.Any(n => n?.GetValueKind() != JsonValueKind.Number))
                throw ApiRefusal.BadRequest("'coords' must be [lng, lat]");
            return Valid(pair[1]!.GetValue<double>(), pair[0]!.GetValue<double>());
        }

        var (lat, lng) = (Number(body, "lat"), Number(body, "lng"));
        return (lat, lng) switch
        {
            (null, null) => null,
            ({ } latitude, { } longitude) => Valid(latitude, longitude),
            _ => throw ApiRefusal.BadRequest("'lat' and 'lng' belong together"),
        };
    }

    private static SimCoordinates Valid(double latitude, double longitude)
        => Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
            ? new(latitude, longitude)
            : throw ApiRefusal.BadRequest("The coordinates are outside the world");
}
