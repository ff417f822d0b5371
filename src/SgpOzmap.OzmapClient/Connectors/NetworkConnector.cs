using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Connectors;

/// <summary>Anything with ports (<c>network-connectors</c>), whatever its kind.</summary>
public sealed record NetworkConnector : NetworkConnectorRecord
{
    /// <summary>What it is plugged into.</summary>
    [JsonPropertyName("connectables")]
    [JsonConverter(typeof(ConnectorEndsConverter))]
    public ConnectorEnds? Connectables { get; set; }
}
