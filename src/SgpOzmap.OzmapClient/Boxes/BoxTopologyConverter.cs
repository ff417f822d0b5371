using System.Text.Json;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>Reads a <see cref="BoxTopology"/>.</summary>
internal sealed class BoxTopologyConverter() : RowConverter<BoxTopology>(Read)
{
    internal static BoxTopology Read(JsonElement json)
    {
        var row = new RowReader(json);
        var splitters = row.Map("splitters", SplitterConverter.Read, static splitter => splitter.Id);
        var drops = row.Map("drops", Drop, static drop => drop.Id);
        var topology = new BoxTopology { Extra = row.Extra };
        if (splitters is not null)
            topology = topology with { Splitters = splitters };
        return drops is null ? topology : topology with { Drops = drops };
    }

    private static BoxTopologyDrop Drop(JsonElement json, string? key)
    {
        var row = new RowReader(json);
        return new BoxTopologyDrop
        {
            Id = row.Id(key),
            Fibers = row.Ids("fibers") ?? [],
            PropertyData = row.Object("propertyData", PropertyConverter.Read),
            Extra = row.Extra,
        };
    }
}
