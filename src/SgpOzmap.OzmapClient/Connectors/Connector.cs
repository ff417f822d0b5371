using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Connectors;

/// <summary>A connector: one place where two fibres or cords meet (<c>connectors</c>).</summary>
public sealed record Connector : NetworkConnectorRecord
{
    /// <summary>The ids of the fibres or cords on its sides, or null.</summary>
    [JsonPropertyName("connectables")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string?> Connectables
    {
        get => field ?? [];
        set;
    }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("connectorType")]
    [JsonConverter(typeof(IdConverter))]
    public string? ConnectorTypeId { get; set; }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }
}
