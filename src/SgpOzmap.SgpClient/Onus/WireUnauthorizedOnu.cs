using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>A row of <c>unauth</c>, under every key that the ONU lists use: its own are in no public document.</summary>
internal sealed class WireUnauthorizedOnu
{
    [JsonPropertyName("phy_addr")]
    public string? PhysicalAddress { get; set; }

    [JsonPropertyName("serial")]
    public string? Serial { get; set; }

    [JsonPropertyName("sn")]
    public string? Sn { get; set; }

    [JsonPropertyName("addr")]
    public string? Address { get; set; }

    [JsonPropertyName("slot")]
    public long? Slot { get; set; }

    [JsonPropertyName("pon")]
    public long? Pon { get; set; }

    [JsonPropertyName("onu")]
    public long? Number { get; set; }

    [JsonPropertyName("type")]
    public string? Kind { get; set; }

    [JsonPropertyName("tipo")]
    public string? Tipo { get; set; }

    [JsonPropertyName("model")]
    public string? Model { get; set; }

    [JsonPropertyName("modelo")]
    public string? Modelo { get; set; }
}
