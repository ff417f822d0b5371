using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.SgpClient.Onus;

/// <summary><c>onu/{id}/</c> as sent.</summary>
internal sealed class WireOnuDetails
{
    [JsonPropertyName("olt")]
    public string? OltName { get; set; }

    [JsonPropertyName("slot")]
    public long? Slot { get; set; }

    [JsonPropertyName("pon")]
    public long? Pon { get; set; }

    [JsonPropertyName("onu")]
    public long? Number { get; set; }

    [JsonPropertyName("addr")]
    public string? Address { get; set; }

    [JsonPropertyName("cto")]
    public WireSplitter? Box { get; set; }

    [JsonPropertyName("porta_cto")]
    public long? PortaCto { get; set; }

    [JsonPropertyName("ctoport")]
    public long? BoxPort { get; set; }

    [JsonPropertyName("vlan")]
    public long? Vlan { get; set; }

    [JsonPropertyName("tipo")]
    public string? Kind { get; set; }

    [JsonPropertyName("template")]
    public string? Template { get; set; }

    [JsonPropertyName("modelo")]
    public string? Model { get; set; }

    [JsonPropertyName("modo")]
    public string? Mode { get; set; }

    [JsonPropertyName("etiqueta")]
    public string? Label { get; set; }

    [JsonPropertyName("descricao")]
    public string? Description { get; set; }

    [JsonPropertyName("observacoes")]
    public string? Remarks { get; set; }
}
