using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>A property (imóvel): the house at the end of a drop.</summary>
public sealed record Property
{
    /// <summary>The id (<c>id</c> or <c>_id</c>).</summary>
    public string Id { get; init; } = "";

    /// <summary>Its client; null when it has none. An answer to a creation holds the id only.</summary>
    public OzmapRef<FtthClient>? Client { get; init; }

    /// <summary>The box that serves it.</summary>
    public OzmapRef<Box>? Box { get; init; }

    /// <summary>The drop cable.</summary>
    public OzmapRef<Cable>? Drop { get; init; }

    /// <summary>The project.</summary>
    public OzmapRef<Project>? Project { get; init; }

    /// <summary>The building it is in, sent as an id or as <c>{id}</c>; null for a house.</summary>
    public OzmapRef<Box>? Parent { get; init; }

    /// <summary>The address.</summary>
    public string? Address { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The observation.</summary>
    public string? Observation { get; init; }

    /// <summary>Its place (<c>coords</c>, or <c>lat</c> and <c>lng</c> where that is absent); null inside a building.</summary>
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>The measured power in dBm (<c>potencyRead</c>).</summary>
    public double? PotencyRead { get; init; }

    /// <summary>What it is plugged into; empty when it is not connected.</summary>
    public IReadOnlyList<PropertyConnection> Connections { get; init; } = [];

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
