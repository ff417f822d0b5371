using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>A row of <c>onu/list</c> as sent, without its logins and passwords.</summary>
internal sealed class WireOnu
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

    [JsonPropertyName("onu")]
    public long? Number { get; set; }

    [JsonPropertyName("onuid")]
    public long? NumberAsAskedFor { get; set; }

    [JsonPropertyName("type")]
    public string? Kind { get; set; }

    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    [JsonPropertyName("vlan")]
    public long? Vlan { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    [JsonPropertyName("phy_addr")]
    public string? PhysicalAddress { get; set; }

    [JsonPropertyName("serial")]
    public string? Serial { get; set; }

    [JsonPropertyName("service_id")]
    public long? ServiceId { get; set; }

    [JsonPropertyName("service_contrato")]
    public long? Contract { get; set; }

    [JsonPropertyName("service_login")]
    public string? ServiceUser { get; set; }

    [JsonPropertyName("service_status")]
    public string? ServiceStatus { get; set; }

    [JsonPropertyName("cto")]
    public WireSplitter? Box { get; set; }

    [JsonPropertyName("ctoport")]
    public long? BoxPort { get; set; }

    [JsonPropertyName("porta_cto")]
    public long? PortaCto { get; set; }

    [JsonPropertyName("info_rx")]
    public string? InfoRx { get; set; }

    [JsonPropertyName("info_tx")]
    public string? InfoTx { get; set; }

    [JsonPropertyName("info_olt_rx")]
    public string? InfoOltRx { get; set; }

    [JsonPropertyName("info_date")]
    public string? InfoDate { get; set; }

    [JsonPropertyName("online")]
    public string? Online { get; set; }

    [JsonPropertyName("status")]
    public string? Status { get; set; }
}
