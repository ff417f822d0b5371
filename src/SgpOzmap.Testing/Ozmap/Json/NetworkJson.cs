using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Writes splitters, cables, fibres and cords.</summary>
internal static class NetworkJson
{
    public static void WriteSplitter(Utf8JsonWriter w, SimSplitter splitter, OzmapSimulatorOptions options)
    {
        w.WriteStartObject();
        w.WriteBoolean("isBalanced", true);
        w.WriteString("orientation", "right");
        JsonText.WriteKept(w, splitter, "currentPower", Filled(splitter, null));
        JsonText.WriteKept(w, splitter, "installPower", Filled(splitter, null));
        JsonText.WriteKept(w, splitter, "label", "");
        JsonText.WriteKept(w, splitter, "attenuation", Filled(splitter, 10.5));
        JsonText.WriteOptional(w, splitter, "observation", "size", "shelf");
        w.WriteBoolean("implanted", splitter.Implanted);
        w.WriteBoolean("isDrop", splitter.IsDrop);
        w.WriteString("kind", "Splitter");
        w.WriteString("parent", splitter.Box.Id);
        w.WriteString("project", splitter.Box.Project.Id);
        w.WriteString("name", splitter.Name);
        if (splitter.Index is { } index)
            w.WriteNumber("index", index);
        w.WriteString("splitterType", splitter.SplitterTypeId);
        WriteConnectables(w, splitter);
        w.WriteStartObject("ratio");
        w.WriteNumber("output", splitter.Ports.Count);
        w.WriteNumber("input", 1);
        w.WriteEndObject();
        if (!options.OmitPorts)
            WritePorts(w, splitter, options);
        JsonText.WriteBase(w, splitter);
        w.WriteEndObject();
    }

    public static void WriteConnectables(Utf8JsonWriter w, SimSplitter splitter)
    {
        w.WriteStartObject("connectables");
        w.WriteStartArray("input");
        w.WriteStringValue(ObjectIds.Feed);
        w.WriteEndArray();
        w.WriteStartArray("output");
        foreach (var port in splitter.Ports)
            w.WriteStringValue(port.Plug?.Id);
        w.WriteEndArray();
        w.WriteEndObject();
    }

    public static void WriteCable(Utf8JsonWriter w, SimCable cable)
    {
        w.WriteStartObject();
        w.WriteString("kind", cable.Kind);
        w.WriteString("boxA", cable.Box.Id);
        w.WriteString("boxB", cable.Property?.Id ?? cable.FarBox?.Id ?? ObjectIds.Elsewhere);
        w.WriteString("project", cable.Box.Project.Id);
        JsonText.WriteKept(w, cable, "cableType", SimRecord.ToId(ObjectIds.Numbers.CableType));
        JsonText.WriteKept(w, cable, "name", "");
        w.WriteNumber("fiberNumber", 1);
        w.WriteNumber("looseNumber", 1);
        JsonText.WriteKept(w, cable, "hierarchyLevel", cable.Property is null ? 2 : 3);
        JsonText.WriteKept(w, cable, "implanted", true);
        JsonText.WriteKept(w, cable, "orientationA", "right");
        JsonText.WriteKept(w, cable, "orientationB", "left");
        JsonText.WriteOptional(w, cable, "observation", "color");
        w.WriteNumber("length", 50.5);
        w.WriteNumber("ground_length", 50.5);
        w.WriteNumber("altitude_length", 0);
        w.WriteNumber("loss", 0.02);
        JsonText.WriteKept(w, cable, "poles", new JsonArray());
        JsonText.WriteEmptyArray(w, "ducts");
        JsonText.WriteTags(w, cable);
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
        JsonText.WriteKept(w, fiber, "name", "1");
        JsonText.WriteKept(w, fiber, "observation", "");
        if (fiber.Cable is not null)
        {
            w.WriteBoolean("isDrop", fiber.Cable.Property is not null);
            w.WriteNumber("fiberNumber", 1);
        }

        JsonText.WriteBase(w, fiber);
        w.WriteEndObject();
    }

    private static JsonArray Filled(SimSplitter splitter, double? value) => new([.. splitter.Ports.Select(_ => (JsonNode?)value)]);

    /// <summary>In the order of the outputs. The published ports have no <c>index</c>, which the official SDK demands: counted from 0, our decision.</summary>
    public static void WritePorts(Utf8JsonWriter w, SimSplitter splitter, OzmapSimulatorOptions options)
    {
        w.WriteStartArray("ports");
        foreach (var port in splitter.Ports)
        {
            w.WriteStartObject();
            w.WriteStartArray("tags");
            foreach (var tag in port.TagIds)
                w.WriteStringValue(tag);
            w.WriteEndArray();
            if (!options.PublishedForms)
                w.WriteNumber("index", port.Number - 1);
            w.WriteBoolean("blocked", port.Blocked);
            if (port.Observation is not null)
                w.WriteString("observation", port.Observation);
            w.WriteString("id", port.Id);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }
}
