using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>A property (imóvel): the house at the end of a drop.</summary>
public sealed record Property : OzmapPlacedRecord
{
    private IReadOnlyList<PropertyConnection>? _connections;

    /// <summary>Its client; null when it has none. An answer to a creation holds the id only.</summary>
    [JsonPropertyName("client")]
    public OzmapRef<FtthClient>? Client { get; set; }

    /// <summary>The box that serves it.</summary>
    [JsonPropertyName("box")]
    public OzmapRef<Box>? Box { get; set; }

    /// <summary>The drop cable.</summary>
    [JsonPropertyName("drop")]
    public OzmapRef<Cable>? Drop { get; set; }

    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary>The building it is in, sent as an id or as <c>{id}</c>; null for a house.</summary>
    [JsonPropertyName("parent")]
    public OzmapRef<Box>? Parent { get; set; }

    /// <summary><c>Property</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>The id of the pole where its drop begins.</summary>
    [JsonPropertyName("pole")]
    [JsonConverter(typeof(IdConverter))]
    public string? PoleId { get; set; }

    /// <summary>The measured power in dBm (<c>potencyRead</c>).</summary>
    [JsonPropertyName("potencyRead")]
    public double? PotencyRead { get; set; }

    /// <summary>What it is plugged into; empty when it is not connected.</summary>
    [JsonPropertyName("connections")]
    [JsonConverter(typeof(ObjectListConverter<PropertyConnection>))]
    public IReadOnlyList<PropertyConnection> Connections
    {
        get => _connections ?? [];
        set => _connections = value;
    }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }

    /// <summary>The ids of its cables, with or without that of its drop: do not rely on it.</summary>
    [JsonPropertyName("cables")]
    [JsonConverter(typeof(LenientIds))]
    public IReadOnlyList<string> CableIds
    {
        get => field ?? [];
        set;
    }

    /// <summary>Who lives and lived there.</summary>
    [JsonPropertyName("history")]
    [JsonConverter(typeof(LenientObject<PropertyHistory>))]
    public PropertyHistory? History { get; set; }

    /// <summary>The server said what it is plugged into, be it nothing. Some answers leave it out.</summary>
    [JsonIgnore]
    internal bool SaysConnections => _connections is not null;
}
