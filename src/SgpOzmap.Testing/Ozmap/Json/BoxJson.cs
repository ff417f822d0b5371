using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes boxes and projects.</summary>
internal static class BoxJson
{
    private const string CableType = "66a0c0de00000000000000bb";

    public static void Write(Utf8JsonWriter w, SimBox box)
    {
        w.WriteStartObject();
        w.WriteBoolean("shared", false);
        w.WriteBoolean("draft", box.Draft);
        w.WriteNumber("default_reserve", 0);
        w.WriteBoolean("certified", false);
        JsonText.WriteEmptyArray(w, "tags");
        w.WriteStartArray("cables");
        foreach (var cable in box.CableList)
            w.WriteStringValue(cable.Id);
        w.WriteEndArray();
        w.WriteString("kind", "Box");
        w.WriteString("project", box.Project.Id);
        w.WriteString("name", box.Name);
        w.WriteNull("boxType");
        w.WriteNumber("hierarchyLevel", box.HierarchyLevel);
        w.WriteBoolean("implanted", box.Implanted);
        w.WriteString("observation", "");
        w.WriteString("pole", box.PoleId);
        JsonText.WriteEmptyArray(w, "history");
        JsonText.WriteBase(w, box);
        JsonText.WriteCoordinates(w, box.Coordinates, withArray: true);
        w.WriteEndObject();
    }

    public static void WriteProject(Utf8JsonWriter w, SimProject project)
    {
        w.WriteStartObject();
        w.WriteStartObject("area");
        w.WriteStartArray("coordinates");
        w.WriteStartArray();
        foreach (var (lng, lat) in Corners(project.Coordinates))
        {
            w.WriteStartArray();
            w.WriteNumberValue(lng);
            w.WriteNumberValue(lat);
            w.WriteEndArray();
        }

        w.WriteEndArray();
        w.WriteEndArray();
        w.WriteString("type", "Polygon");
        w.WriteEndObject();
        w.WriteNumber("lat", project.Coordinates.Latitude);
        w.WriteNumber("lng", project.Coordinates.Longitude);
        WriteLevels(w);
        w.WriteString("name", project.Name);
        w.WriteStartObject("drop");
        w.WriteStartObject("defaults");
        w.WriteString("cableType", CableType);
        w.WriteEndObject();
        w.WriteNumber("maxSize", 200);
        w.WriteEndObject();
        w.WriteNumber("defaultPonPotency", 0);
        w.WriteStartArray("parents");
        if (project.Parent is { } parent)
        {
            w.WriteStartObject();
            w.WriteString("project", parent.Id);
            w.WriteEndObject();
        }

        w.WriteEndArray();
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

    private static IEnumerable<(double Longitude, double Latitude)> Corners(SimCoordinates centre)
    {
        (int X, int Y)[] corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)];
        return corners.Select(c => (centre.Longitude + (c.X * 0.1), centre.Latitude + (c.Y * 0.1)));
    }
}
