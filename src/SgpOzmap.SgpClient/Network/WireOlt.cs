using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Network;

/// <summary>A row of <c>olt/list</c> as sent.</summary>
internal sealed class WireOlt
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("olttype")]
    public string? Kind { get; set; }

    [JsonPropertyName("host")]
    public string? Host { get; set; }

    [JsonPropertyName("onu_count")]
    public long? OnuCount { get; set; }

    [JsonPropertyName("pon_count")]
    public long? PonCount { get; set; }
}
