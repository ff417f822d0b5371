using System.Text.Json;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>Reads a <see cref="Box"/>.</summary>
internal sealed class BoxConverter() : RowConverter<Box>(Read)
{
    internal static Box Read(JsonElement json)
    {
        var row = new RowReader(json);
        return new Box
        {
            Id = row.Id(),
            Name = row.Text("name"),
            Project = row.Reference("project", ProjectConverter.Read),
            Draft = row.Flag("draft"),
            Implanted = row.Flag("implanted"),
            HierarchyLevel = row.Integer("hierarchyLevel"),
            Coordinates = row.Coordinates(),
            UpdatedAt = row.Moment("updatedAt"),
            Extra = row.Extra,
        };
    }
}
