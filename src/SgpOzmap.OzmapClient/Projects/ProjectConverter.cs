using System.Text.Json;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>Reads a <see cref="Project"/>.</summary>
internal sealed class ProjectConverter() : RowConverter<Project>(Read)
{
    internal static Project Read(JsonElement json)
    {
        var row = new RowReader(json);
        return new Project { Id = row.Id(), Name = row.Text("name"), Extra = row.Extra };
    }
}
