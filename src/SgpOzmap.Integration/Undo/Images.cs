using System.Text.Json;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Undo;

/// <summary>What is sent to make again what a pre-image shows. Fields that the API does not document for a creation are left out.</summary>
internal static class Images
{
    internal static FtthClientCreation ClientOf(FtthClient gone) => new()
    {
        Code = gone.Code!,
        Name = gone.Name,
        Implanted = gone.Implanted,
        Status = gone.Status,
        Certified = gone.Certified,
        Onu = gone.Onu is { } onu ? onu with { Extra = null } : null,
        Observation = gone.Observation,
        TagIds = gone.Tags.Count == 0 ? null : [.. gone.Tags.Select(static t => t.Id)],
        ExternalId = gone.ExternalId,
        Cpe = gone.Cpe,
    };

    internal static PropertyCreation PropertyOf(Property gone, FtthClient client, Cable? drop)
    {
        var connection = gone.Connections.Count == 1 ? gone.Connections[0] : null;
        string[] poles = [.. drop?.Poles.Select(static p => p.Id).OfType<string>() ?? []];
        return new()
        {
            ProjectId = gone.Project?.Id,
            BoxId = gone.Box?.Id,
            ConnectorId = connection?.Id,
            Port = connection?.Port,
            AutoConnect = false,
            Coordinates = gone.Coordinates,
            Address = gone.Address,
            PotencyRead = gone.PotencyRead,
            Observation = gone.Observation,
            PoleId = gone.PoleId,
            DropPoleIds = poles.Length == 0 ? null : poles,
            TagIds = gone.Tags.Count == 0 ? null : [.. gone.Tags.Select(static t => t.Id)],
            ExternalId = gone.ExternalId,
            Client = ClientOf(client),
            Extra = string.IsNullOrEmpty(gone.Name) ? null : new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["name"] = Text(gone.Name) },
        };
    }

    /// <summary>Two clients that say the same: what an undo would write.</summary>
    internal static bool IsSame(FtthClient one, FtthClient other)
        => string.Equals(one.Code, other.Code, StringComparison.Ordinal)
        && string.Equals(one.Name ?? "", other.Name ?? "", StringComparison.Ordinal)
        && one.Status == other.Status
        && one.Implanted == other.Implanted
        && one.Certified == other.Certified
        && string.Equals(one.Observation ?? "", other.Observation ?? "", StringComparison.Ordinal);

    private static JsonElement Text(string value)
    {
        using var document = JsonDocument.Parse(JsonValue.Create(value).ToJsonString());
        return document.RootElement.Clone();
    }
}
