using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>
/// Writes which boxes can serve a place. A box counts when it is not in project and has a service splitter with a free port; the fields of a box beside
/// its own are ours, as OZmap documents none.
/// </summary>
internal static class ViabilityJson
{
    public static void Write(Utf8JsonWriter w, SimCoordinates place, double radius, OzmapState state, OzmapSimulatorOptions options)
    {
        var near = state.BoxStore.Rows
            .Where(b => b.Coordinates is not null)
            .Select(b => (Box: b, Distance: GeoJson.Distance(place, b.Coordinates!.Value), Reason: Reason(b)))
            .Where(b => b.Distance <= radius)
            .OrderBy(b => b.Distance)
            .ToList();
        w.WriteStartObject();
        w.WriteBoolean("viable", near.Exists(b => b.Reason is null));
        List(w, options.ViableBoxesName, near.Where(b => b.Reason is null));
        List(w, options.UnviableBoxesName, near.Where(b => b.Reason is not null));
        w.WriteEndObject();
    }

    private static string? Reason(SimBox box)
    {
        var service = box.SplitterList.Where(s => s.IsDrop).ToList();
        return box.Draft ? "The box is in project"
            : service.Count == 0 ? "The box has no service splitter"
            : service.Exists(s => s.Ports.Any(p => p.IsFree)) ? null
            : "The box has no free port";
    }

    private static void List(Utf8JsonWriter w, string name, IEnumerable<(SimBox Box, double Distance, string? Reason)> boxes)
    {
        w.WriteStartArray(name);
        foreach (var (box, distance, reason) in boxes)
        {
            w.WriteStartObject();
            w.WriteString("id", box.Id);
            w.WriteString("name", box.Name);
            w.WriteString("project", box.Project.Id);
            JsonText.WriteCoordinates(w, box.Coordinates, withArray: true);
            w.WriteNumber("distance", Math.Round(distance, 1));
            w.WriteNumber("freePorts", box.SplitterList.Where(s => s.IsDrop).Sum(s => s.Ports.Count(p => p.IsFree)));
            if (reason is not null)
                w.WriteString("reason", reason);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }
}
