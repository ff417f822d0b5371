using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Olts;

/// <summary>A slot of an OLT (<c>slots</c>).</summary>
public sealed record Slot : NetworkConnectorRecord
{
    /// <summary>The ids of what it is plugged into, or null.</summary>
    [JsonPropertyName("connectables")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string?> Connectables
    {
        get => field ?? [];
        set;
    }

    /// <summary>Its OLT, where the server says so.</summary>
    [JsonPropertyName("olt")]
    public OzmapRef<Olt>? Olt { get; set; }

    /// <summary>The number of its first PON.</summary>
    [JsonPropertyName("starting_pon_number")]
    public int? StartingPonNumber { get; set; }
}
