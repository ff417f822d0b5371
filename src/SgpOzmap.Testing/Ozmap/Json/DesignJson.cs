using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes where the inside of a box is drawn: everything in a column, which is all that the simulator knows of it.</summary>
internal static class DesignJson
{
    public static void Write(Utf8JsonWriter w, SimBox box)
    {
        w.WriteStartObject();
        w.WriteString("box", box.Id);
        w.WriteString("project", box.Project.Id);
        w.WriteBoolean("isTemplate", false);
        w.WriteNull("template");
        w.WriteStartObject("positions");
        Column(w, "cables", 0, box.CableList);
        Column(w, "splitters", 200, box.SplitterList);
        Column(w, "drops", 400, box.PropertyList.Select(p => p.Drop).OfType<SimCable>());
        foreach (var name in (ReadOnlySpan<string>)["connectors", "dios", "fusions", "switches", "fibers", "cords", "passings"])
            JsonText.WriteEmptyObject(w, name);
        JsonText.WriteEmptyArray(w, "postits");
        JsonText.WriteEmptyArray(w, "children");
        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter w, string name, int x, IEnumerable<SimRecord> records)
    {
        w.WriteStartObject(name);
        var y = 0;
        foreach (var record in records)
        {
            w.WriteStartObject(record.Id);
            w.WriteNumber("x", x);
            w.WriteNumber("y", y += 50);
            w.WriteEndObject();
        }

        w.WriteEndObject();
    }
}
