using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Network;

/// <summary>A row of <c>pon/list</c> as sent.</summary>
internal sealed class WirePon
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("olt_id")]
    public long? OltId { get; set; }

    [JsonPropertyName("olt_name")]
    public string? OltName { get; set; }

    [JsonPropertyName("slot")]
    public long? Slot { get; set; }

    [JsonPropertyName("pon")]
    public long? Pon { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    [JsonPropertyName("vlan")]
    public long? Vlan { get; set; }

    [JsonPropertyName("onu_count")]
    public long? OnuCount { get; set; }

    [JsonPropertyName("active")]
    public string? Active { get; set; }
}
