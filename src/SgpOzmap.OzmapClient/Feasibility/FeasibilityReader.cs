using System.Text.Json;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Feasibility;

/// <summary>Finds what is of use in an answer whose shape is not documented.</summary>
internal static class FeasibilityReader
{
    private const int Deepest = 3;

    internal static FeasibilityResult Read(JsonElement json)
    {
        var lists = new List<FeasibilityBoxes>();
        Collect(json, "", Deepest, lists);
        var extra = json.EnumerateObject().Where(static field => !string.Equals(field.Name, "viable", StringComparison.Ordinal))
            .GroupBy(static field => field.Name, StringComparer.Ordinal)
            .ToDictionary(static field => field.Key, static field => field.Last().Value, StringComparer.Ordinal);
        SecretFields.Remove(extra);
        return new FeasibilityResult { Viable = json.TryGetProperty("viable", out var viable) ? Flag(viable) : null, Lists = lists, Extra = extra };
    }

    private static void Collect(JsonElement json, string prefix, int depth, List<FeasibilityBoxes> lists)
    {
        if (depth == 0)
            return;

        foreach (var field in json.EnumerateObject())
        {
            if (field.Value.ValueKind == JsonValueKind.Object)
                Collect(field.Value, prefix + field.Name + ".", depth - 1, lists);
            else if (field.Value.ValueKind == JsonValueKind.Array && Boxes(field.Value) is { } boxes)
                lists.Add(new FeasibilityBoxes(prefix + field.Name, boxes));
        }
    }

    /// <summary>The boxes of a list; null where it is one of something else. An empty list may be one of boxes.</summary>
    private static List<Box>? Boxes(JsonElement list)
    {
        var boxes = new List<Box>();
        foreach (var element in list.EnumerateArray())
        {
            if (Box(element) is { } box)
                boxes.Add(box);
        }

        return boxes.Count > 0 || list.GetArrayLength() == 0 ? boxes : null;
    }

    /// <summary>A box, or the box inside an element that says more about it.</summary>
    private static Box? Box(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;

        var inner = json.TryGetProperty("box", out var box) && box.ValueKind == JsonValueKind.Object ? box : json;
        try
        {
            return inner.Deserialize(OzmapJson.Context.Box) is { Id.Length: > 0 } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool? Flag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) && number is 0 or 1 => number == 1,
        JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => flag,
        _ => null,
    };
}
