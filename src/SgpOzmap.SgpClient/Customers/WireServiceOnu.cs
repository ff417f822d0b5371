using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Customers;

/// <summary><c>servicos[].onu</c> as sent, without its logins and passwords. The box has been seen in it under several keys.</summary>
internal sealed class WireServiceOnu
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("serial")]
    public string? Serial { get; set; }

    [JsonPropertyName("phy_addr")]
    public string? PhysicalAddress { get; set; }

    [JsonPropertyName("olt_id")]
    public long? OltId { get; set; }

    [JsonPropertyName("rx")]
    public string? Rx { get; set; }

    [JsonPropertyName("info_rx")]
    public string? InfoRx { get; set; }

    [JsonPropertyName("splitter")]
    public WireSplitter? Splitter { get; set; }

    [JsonPropertyName("cto")]
    public WireSplitter? Box { get; set; }

    [JsonPropertyName("ctoport")]
    public long? BoxPort { get; set; }

    [JsonPropertyName("porta_cto")]
    public long? PortaCto { get; set; }

    [JsonPropertyName("conexao")]
    public WireConnection? Connection { get; set; }
}
