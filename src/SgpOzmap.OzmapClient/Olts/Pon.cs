using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Olts;

/// <summary>A PON of a slot (<c>pons</c>).</summary>
public sealed record Pon : NetworkConnectorRecord
{
    /// <summary>The ids of what it is plugged into, or null.</summary>
    [JsonPropertyName("connectables")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string?> Connectables
    {
        get => field ?? [];
        set;
    }

    /// <summary>Its slot, where the server says so.</summary>
    [JsonPropertyName("slot")]
    public OzmapRef<Slot>? Slot { get; set; }

    /// <summary>The power it sends, in dBm.</summary>
    [JsonPropertyName("potency")]
    public double? PowerDbm { get; set; }

    /// <summary>The most clients it takes; null for no limit.</summary>
    [JsonPropertyName("maximumClients")]
    public int? MaximumClients { get; set; }
}
