using System.Text.Json;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>Reads a <see cref="Cable"/>.</summary>
internal sealed class CableConverter() : RowConverter<Cable>(Read)
{
    internal static Cable Read(JsonElement json)
    {
        var row = new RowReader(json);
        return new Cable
        {
            Id = row.Id(),
            Kind = row.Text("kind"),
            BoxA = row.Reference("boxA", BoxConverter.Read),
            BoxB = row.Reference("boxB", BoxConverter.Read),
            Name = row.Text("name"),
            Length = row.Number("length"),
            Project = row.Reference("project", ProjectConverter.Read),
            Extra = row.Extra,
        };
    }
}
