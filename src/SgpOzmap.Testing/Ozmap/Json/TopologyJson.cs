using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Writes the inside of a box: maps keyed by id.</summary>
internal static class TopologyJson
{
    public static void Write(Utf8JsonWriter w, SimBox box, OzmapState state, OzmapSimulatorOptions options)
    {
        w.WriteStartObject();
        w.WriteString("box", box.Id);
        w.WriteString("project", box.Project.Id);
        Map(w, "cables", box.CableList, c => WriteCable(w, c));
        Map(w, "drops", box.PropertyList.Select(p => p.Drop).OfType<SimCable>(), d => WriteCable(w, d, options));
        Map(w, "splitters", box.SplitterList, s => WriteSplitter(w, s, options));
        Map(w, "connectors", state.DocumentStores["connectors"].Rows.Where(d => string.Equals(d.Text("parent"), box.Id, StringComparison.Ordinal)), d => DocumentJson.Write(w, d));
        foreach (var name in (ReadOnlySpan<string>)["fusions", "switches", "passings", "dios"])
            JsonText.WriteEmptyObject(w, name);
        Map(w, "cords", state.CordStore.Rows.Where(c => ReferenceEquals(c.Splitter?.Box, box)), c => NetworkJson.WriteConnectable(w, c));
        w.WriteString("checksum", $"simulated-{box.Id}");
        w.WriteEndObject();
    }

    private static void Map<T>(Utf8JsonWriter w, string name, IEnumerable<T> records, Action<T> write)
        where T : SimRecord
    {
        w.WriteStartObject(name);
        foreach (var record in records)
        {
            w.WritePropertyName(record.Id);
            write(record);
        }

        w.WriteEndObject();
    }

    /// <summary>A cable, or with options a drop, which says who is at its end.</summary>
    private static void WriteCable(Utf8JsonWriter w, SimCable cable, OzmapSimulatorOptions? options = null)
    {
        w.WriteStartObject();
        w.WriteString("id", cable.Id);
        w.WriteString("kind", cable.Kind);
        JsonText.WriteKept(w, cable, "name", "");
        w.WriteNumber("looseNumber", 1);
        w.WriteString("orientation", "left");
        JsonText.WriteKept(w, cable, "implanted", true);
        JsonText.WriteEmptyArray(w, "fibersColourMap");
        JsonText.WriteEmptyArray(w, "groupsColourMap");
        w.WriteString("defaultFiberColor", "#00FF00");
        w.WriteString("defaultTubeColor", "#00FF00");
        w.WriteStartArray("fibers");
        w.WriteStringValue(cable.Fiber.Id);
        w.WriteEndArray();
        w.WriteString("project", cable.Box.Project.Id);
        JsonText.WriteKept(w, cable, "cableType", SimRecord.ToId(ObjectIds.Numbers.CableType));
        if (options is not null)
            WriteProperty(w, cable.Property!, options);
        w.WriteEndObject();
    }

    private static void WriteSplitter(Utf8JsonWriter w, SimSplitter splitter, OzmapSimulatorOptions options)
    {
        w.WriteStartObject();
        w.WriteString("id", splitter.Id);
        w.WriteString("kind", "Splitter");
        w.WriteString("name", splitter.Name);
        w.WriteString("code", $"1x{splitter.Ports.Count}");
        w.WriteBoolean("isDrop", splitter.IsDrop);
        w.WriteBoolean("implanted", splitter.Implanted);
        w.WriteBoolean("isBalanced", true);
        w.WriteString("orientation", "right");
        w.WriteNumber("mostAttenuatedPort", 0);
        w.WriteNumber("inputConnectionType", 0);
        w.WriteNumber("outputConnectionType", 1);
        if (splitter.Index is { } index)
            w.WriteNumber("index", index);
        NetworkJson.WriteConnectables(w, splitter);
        if (!options.OmitPorts)
            NetworkJson.WritePorts(w, splitter, options);
        w.WriteEndObject();
    }

    /// <summary>The official SDK takes no null for a place, so that an unknown one is left out.</summary>
    private static void WriteProperty(Utf8JsonWriter w, SimProperty property, OzmapSimulatorOptions options)
    {
        w.WriteStartObject("propertyData");
        w.WriteString("id", property.Id);
        w.WriteString("address", property.Address);
        w.WriteString("observation", property.Observation);
        if (property.Coordinates is not null || options.PublishedForms)
            JsonText.WriteCoordinates(w, property.Coordinates, withArray: true);
        w.WritePropertyName("client");
        if (property.Client is { } client)
            ClientJson.Write(w, client, options, "_id");
        else
            w.WriteNullValue();
        w.WriteEndObject();
    }
}
