using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Splitters;

/// <summary>A row of <c>splitter/all</c> as sent.</summary>
internal sealed class WireSplitterRow
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("ident")]
    public string? Ident { get; set; }

    [JsonPropertyName("nome")]
    public string? Nome { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("ports")]
    public long? Ports { get; set; }

    [JsonPropertyName("busy_ports")]
    [JsonConverter(typeof(LenientPorts))]
    public List<int>? BusyPorts { get; set; }

    [JsonPropertyName("pon")]
    public long? Pon { get; set; }

    [JsonPropertyName("pon_id")]
    public long? PonId { get; set; }

    [JsonPropertyName("onu_count")]
    public long? OnuCount { get; set; }

    [JsonPropertyName("un_ports")]
    public string? UnPorts { get; set; }

    [JsonPropertyName("localization")]
    public string? Location { get; set; }

    [JsonPropertyName("note")]
    public string? Note { get; set; }

    [JsonPropertyName("map_ll")]
    public string? Place { get; set; }
}
