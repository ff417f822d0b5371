using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes splitters, cables, fibres and cords.</summary>
internal static class NetworkJson
{
    public static void WriteSplitter(Utf8JsonWriter w, SimSplitter splitter, OzmapSimulatorOptions options)
    {
        w.WriteStartObject();
        w.WriteBoolean("isBalanced", true);
        w.WriteString("orientation", "right");
        WriteNulls(w, "currentPower", splitter.Ports.Count);
        WriteNulls(w, "installPower", splitter.Ports.Count);
        w.WriteString("label", "");
        w.WriteStartArray("attenuation");
        foreach (var _ in splitter.Ports)
            w.WriteNumberValue(10.5);
        w.WriteEndArray();
        w.WriteBoolean("implanted", true);
        w.WriteBoolean("isDrop", splitter.IsDrop);
        w.WriteString("kind", "Splitter");
        w.WriteString("parent", splitter.Box.Id);
        w.WriteString("project", splitter.Box.Project.Id);
        w.WriteString("name", splitter.Name);
        if (splitter.Index is { } index)
            w.WriteNumber("index", index);
        w.WriteString("splitterType", "66a0c0de00000000000000cc");
        w.WriteStartObject("connectables");
        w.WriteStartArray("input");
        w.WriteStringValue("66a0c0de00000000000000dd");
        w.WriteEndArray();
        w.WriteStartArray("output");
        foreach (var port in splitter.Ports)
            w.WriteStringValue(port.Plug?.Id);
        w.WriteEndArray();
        w.WriteEndObject();
        w.WriteStartObject("ratio");
        w.WriteNumber("output", splitter.Ports.Count);
        w.WriteNumber("input", 1);
        w.WriteEndObject();
        if (!options.OmitPorts)
            WritePorts(w, splitter);
        JsonText.WriteBase(w, splitter);
        w.WriteEndObject();
    }

    public static void WriteCable(Utf8JsonWriter w, SimCable cable)
    {
        w.WriteStartObject();
        w.WriteString("kind", cable.Kind);
        w.WriteString("boxA", cable.Box.Id);
        w.WriteString("boxB", cable.Property?.Id ?? "66a0c0de00000000000000ee");
        w.WriteString("project", cable.Box.Project.Id);
        w.WriteString("name", "");
        w.WriteNumber("fiberNumber", 1);
        w.WriteNumber("looseNumber", 1);
        w.WriteNumber("hierarchyLevel", cable.Property is null ? 2 : 3);
        w.WriteBoolean("implanted", true);
        w.WriteNumber("length", 50.5);
        JsonText.WriteEmptyArray(w, "poles");
        JsonText.WriteEmptyArray(w, "tags");
        JsonText.WriteBase(w, cable);
        w.WriteEndObject();
    }

    /// <summary>A fibre names its cable as <c>parent</c>, a cord its box.</summary>
    public static void WriteConnectable(Utf8JsonWriter w, SimFiber fiber)
    {
        w.WriteStartObject();
        w.WriteString("kind", fiber.Cable is null ? "Cord" : "Fiber");
        w.WriteString("parent", fiber.Cable?.Id ?? fiber.Splitter?.Box.Id);
        w.WriteString("project", (fiber.Cable?.Box ?? fiber.Splitter?.Box)?.Project.Id);
        w.WriteStartArray("connectors");
        if (fiber.Splitter is { } splitter)
            w.WriteStringValue(splitter.Id);
        w.WriteEndArray();
        w.WriteString("name", "1");
        w.WriteString("observation", "");
        if (fiber.Cable is not null)
        {
            w.WriteBoolean("isDrop", fiber.Cable.Property is not null);
            w.WriteNumber("fiberNumber", 1);
        }

        JsonText.WriteBase(w, fiber);
        w.WriteEndObject();
    }

    private static void WriteNulls(Utf8JsonWriter w, string name, int count)
    {
        w.WriteStartArray(name);
        for (var i = 0; i < count; i++)
            w.WriteNullValue();
        w.WriteEndArray();
    }

    private static void WritePorts(Utf8JsonWriter w, SimSplitter splitter)
    {
        w.WriteStartArray("ports");
        foreach (var port in splitter.Ports)
        {
            w.WriteStartObject();
            JsonText.WriteEmptyArray(w, "tags");
            w.WriteBoolean("blocked", port.Blocked);
            w.WriteString("id", port.Id);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }
}
