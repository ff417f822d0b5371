using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes boxes and projects.</summary>
internal static class BoxJson
{
    private static readonly string s_cableType = SimRecord.ToId(ObjectIds.Numbers.CableType);

    /// <summary>The published boxes have no <c>underground</c>, and some no type; the official SDK demands both.</summary>
    public static void Write(Utf8JsonWriter w, SimBox box, OzmapSimulatorOptions options)
    {
        w.WriteStartObject();
        JsonText.WriteKept(w, box, "shared", false);
        w.WriteBoolean("draft", box.Draft);
        JsonText.WriteKept(w, box, "default_reserve", 0);
        w.WriteBoolean("certified", box.Certified);
        JsonText.WriteTags(w, box);
        w.WriteStartArray("cables");
        foreach (var cable in box.CableList)
            w.WriteStringValue(cable.Id);
        w.WriteEndArray();
        w.WriteString("kind", "Box");
        w.WriteString("project", box.Project.Id);
        w.WriteString("name", box.Name);
        w.WriteString("boxType", options.PublishedForms ? null : box.BoxTypeId);
        if (!options.PublishedForms)
            JsonText.WriteKept(w, box, "underground", false);
        w.WriteNumber("hierarchyLevel", box.HierarchyLevel);
        w.WriteBoolean("implanted", box.Implanted);
        w.WriteString("observation", box.Observation);
        JsonText.WriteKept(w, box, "pole", box.PoleId);
        JsonText.WriteOptional(w, box, "color", "fill_color", "address");
        JsonText.WriteEmptyArray(w, "history");
        JsonText.WriteBase(w, box);
        JsonText.WriteCoordinates(w, box.Coordinates, withArray: true);
        w.WriteEndObject();
    }

    /// <summary>The published projects name the drop's cable type under <c>defaults</c>, the official SDK under <c>type</c>; both are sent.</summary>
    public static void WriteProject(Utf8JsonWriter w, SimProject project, OzmapSimulatorOptions options)
    {
        w.WriteStartObject();
        JsonText.WriteKept(w, project, "area", Area(project.Coordinates));
        w.WriteNumber("lat", project.Coordinates.Latitude);
        w.WriteNumber("lng", project.Coordinates.Longitude);
        WriteLevels(w);
        w.WriteString("name", project.Name);
        WriteDrop(w, project, options);
        JsonText.WriteKept(w, project, "defaultPonPotency", 0);
        JsonText.WriteOptional(w, project, "identifier", "defaultDropSize");
        JsonText.WriteKept(w, project, "parents", project.Parent is { } parent ? new JsonArray(new JsonObject { ["project"] = parent.Id }) : new JsonArray());
        JsonText.WriteCreator(w);
        w.WriteBoolean("hasLogo", false);
        JsonText.WriteBase(w, project);
        w.WriteEndObject();
    }

    private static void WriteLevels(Utf8JsonWriter w)
    {
        w.WriteStartObject("hierarchyLevels");
        w.WriteStartObject("box");
        w.WriteNumber("POP", 1);
        w.WriteNumber("CE", 2);
        w.WriteNumber("CTO", 3);
        w.WriteEndObject();
        w.WriteStartObject("cable");
        w.WriteNumber("PRIMÁRIO", 1);
        w.WriteNumber("SECUNDÁRIO", 2);
        w.WriteNumber("DROP", 3);
        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static void WriteDrop(Utf8JsonWriter w, SimProject project, OzmapSimulatorOptions options)
    {
        var written = project.Extra?["drop"];
        var type = (written?["type"] ?? written?["defaults"])?.DeepClone() ?? new JsonObject { ["cableType"] = s_cableType };
        var drop = new JsonObject { ["defaults"] = type, ["maxSize"] = written?["maxSize"]?.DeepClone() ?? 200 };
        if (!options.PublishedForms)
            drop["type"] = type.DeepClone();
        w.WritePropertyName("drop");
        drop.WriteTo(w);
    }

    private static JsonObject Area(SimCoordinates centre)
    {
        (int X, int Y)[] corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)];
        var ring = new JsonArray([.. corners.Select(c => new JsonArray(centre.Longitude + (c.X * 0.1), centre.Latitude + (c.Y * 0.1)))]);
        return new JsonObject { ["type"] = "Polygon", ["coordinates"] = new JsonArray(ring) };
    }
}
