using System.Text.Json;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>Reads a <see cref="Splitter"/>.</summary>
internal sealed class SplitterConverter() : RowConverter<Splitter>(Read)
{
    internal static Splitter Read(JsonElement json) => Read(json, null);

    /// <summary>Reads a splitter of a topology, whose id may stand in the map's <paramref name="key"/> only.</summary>
    internal static Splitter Read(JsonElement json, string? key)
    {
        var row = new RowReader(json);
        return new Splitter
        {
            Id = row.Id(key),
            Parent = row.Reference("parent", BoxConverter.Read),
            Project = row.Reference("project", ProjectConverter.Read),
            Name = row.Text("name"),
            Index = row.Integer("index"),
            IsDrop = row.Flag("isDrop"),
            Implanted = row.Flag("implanted"),
            Connectables = row.Object("connectables", Connectables),
            Ratio = row.Object("ratio", Ratio),
            Ports = row.List("ports", Port),
            Extra = row.Extra,
        };
    }

    private static SplitterConnectables Connectables(JsonElement json)
    {
        var row = new RowReader(json);
        return new SplitterConnectables
        {
            Input = row.List("input", Lenient.Id) ?? [],
            Output = row.List("output", Lenient.Id) ?? [],
            Extra = row.Extra,
        };
    }

    private static SplitterRatio Ratio(JsonElement json)
    {
        var row = new RowReader(json);
        return new SplitterRatio { Input = row.Integer("input"), Output = row.Integer("output"), Extra = row.Extra };
    }

    private static SplitterPort Port(JsonElement json)
    {
        // A port's number is its place in the list: an entry that says nothing must not move the others.
        if (json.ValueKind != JsonValueKind.Object)
            return new SplitterPort();

        var row = new RowReader(json);
        return new SplitterPort
        {
            Id = row.OptionalId(),
            Index = row.Integer("index"),
            Blocked = row.Flag("blocked"),
            Observation = row.Text("observation"),
            Extra = row.Extra,
        };
    }
}
