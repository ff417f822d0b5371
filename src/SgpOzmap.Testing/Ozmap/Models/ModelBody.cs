using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Checks the body of a write against a model: an unknown field, a wrong type and a missing field are refused by name.</summary>
internal static class ModelBody
{
    private static readonly HashSet<string> s_always = new(StringComparer.Ordinal) { "external_id" };

    /// <param name="model">The model.</param>
    /// <param name="body">The request.</param>
    /// <param name="creating">True: missing required fields are refused.</param>
    /// <param name="exists">Whether a route has a record of an id.</param>
    public static void Check(RecordModel model, JsonObject body, bool creating, Func<string, string, bool> exists)
    {
        foreach (var (name, value) in body)
        {
            if (s_always.Contains(name))
                continue;
            if (model.Find(name) is not { } rule || !rule.IsAllowed(creating))
                throw ApiRefusal.BadRequest($"Field '{name}' cannot be written on {model.Name}");
            CheckValue(rule, value, exists);
        }

        if (!creating)
            return;
        foreach (var rule in model.Rules)
        {
            if (rule is { Required: true, Default: null, Use: not FieldUse.ReadOnly } && body[rule.Name] is null)
                throw ApiRefusal.BadRequest($"'{rule.Name}' of {model.Name} is required");
        }
    }

    /// <summary>The same <c>external_id</c> again is an error on the server.</summary>
    public static void RefuseSameExternalId(JsonObject body, SimRecord record)
    {
        if (Bodies.External(body) is { } external && string.Equals(external, record.ExternalId, StringComparison.Ordinal))
            throw ApiRefusal.BadRequest("'external_id' is unchanged");
    }

    public static void CheckValue(FieldRule rule, JsonNode? value, Func<string, string, bool> exists)
    {
        if (value is null)
        {
            if (rule.Required)
                throw ApiRefusal.BadRequest($"'{rule.Name}' must not be null");
            return;
        }

        if (!HasKind(rule, value))
            throw ApiRefusal.BadRequest($"'{rule.Name}' must be {Describe(rule.Kind)}");
        foreach (var text in Texts(rule, value))
        {
            if (rule.Choices is { } choices && !choices.Contains(text, StringComparer.Ordinal))
                throw ApiRefusal.BadRequest($"'{rule.Name}' may not hold '{text}'");
            if (rule.Target is { } target && !exists(target, text))
                throw ApiRefusal.BadRequest($"'{rule.Name}': {text} is not found in {target}");
        }
    }

    private static bool HasKind(FieldRule rule, JsonNode value)
    {
        var kind = value.GetValueKind();
        return rule.Kind switch
        {
            FieldKind.Text => kind == JsonValueKind.String,
            FieldKind.Number => kind == JsonValueKind.Number,
            FieldKind.Flag => kind is JsonValueKind.True or JsonValueKind.False,
            FieldKind.Id => ObjectIds.IsValid(value),
            FieldKind.Ids => value is JsonArray ids && ids.All(ObjectIds.IsValid),
            FieldKind.Texts => value is JsonArray texts && texts.All(t => t?.GetValueKind() == JsonValueKind.String),
            FieldKind.List when rule.Inner is { } inner => value is JsonArray items && items.All(i => i is JsonObject o && ObjectIds.IsValid(o[inner])),
            FieldKind.List => value is JsonArray,
            FieldKind.Object => value is JsonObject,
            FieldKind.Coordinates => GeoJson.Point(value) is not null,
            FieldKind.Polygon => GeoJson.Ring(value) is not null,
            _ => true,
        };
    }

    /// <summary>The ids, or the texts to choose from.</summary>
    private static IEnumerable<string> Texts(FieldRule rule, JsonNode value) => (rule.Kind, value) switch
    {
        (FieldKind.Id or FieldKind.Text, _) => [value.GetValue<string>()],
        (FieldKind.Ids or FieldKind.Texts, JsonArray array) => array.Select(a => a!.GetValue<string>()),
        (FieldKind.List, JsonArray array) when rule.Inner is { } inner => array.Select(a => a![inner]!.GetValue<string>()),
        _ => [],
    };

    private static string Describe(FieldKind kind) => kind switch
    {
        FieldKind.Text => "a string",
        FieldKind.Number => "a number",
        FieldKind.Flag => "true or false",
        FieldKind.Id => "an id of 24 hexadecimal characters",
        FieldKind.Ids => "an array of ids",
        FieldKind.Texts => "an array of strings",
        FieldKind.List => "an array of the documented objects",
        FieldKind.Object => "an object",
        FieldKind.Coordinates => "[lng, lat] within the world",
        FieldKind.Polygon => "a GeoJSON Polygon",
        _ => "another value",
    };
}
