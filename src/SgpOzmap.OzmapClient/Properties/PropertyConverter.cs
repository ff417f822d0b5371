using System.Text.Json;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>Reads a <see cref="Property"/>.</summary>
internal sealed class PropertyConverter() : RowConverter<Property>(Read)
{
    internal static Property Read(JsonElement json)
    {
        var row = new RowReader(json);
        return new Property
        {
            Id = row.Id(),
            Client = row.Reference("client", FtthClientConverter.Read),
            Box = row.Reference("box", BoxConverter.Read),
            Drop = row.Reference("drop", CableConverter.Read),
            Project = row.Reference("project", ProjectConverter.Read),
            Parent = row.Reference("parent", BoxConverter.Read),
            Address = row.Text("address"),
            Name = row.Text("name"),
            Observation = row.Text("observation"),
            Coordinates = row.Coordinates(),
            PotencyRead = row.Number("potencyRead"),
            Connections = row.List("connections", Connection) ?? [],
            CreatedAt = row.Moment("createdAt"),
            UpdatedAt = row.Moment("updatedAt"),
            Extra = row.Extra,
        };
    }

    private static PropertyConnection Connection(JsonElement json)
    {
        var row = new RowReader(json);
        return new PropertyConnection
        {
            Id = row.Id(),
            Kind = row.Text("kind"),
            Port = row.Integer("port"),
            Name = row.Text("name"),
            Fiber = row.IdOf("fiber"),
            Extra = row.Extra,
        };
    }
}
