using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>The box of an ONU as an object, under every key seen.</summary>
internal sealed class WireSplitterFields
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("nome")]
    public string? Nome { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("ident")]
    public string? Ident { get; set; }

    [JsonPropertyName("porta")]
    public long? Porta { get; set; }

    [JsonPropertyName("port")]
    public long? Port { get; set; }

    [JsonPropertyName("porta_cto")]
    public long? PortaCto { get; set; }

    [JsonPropertyName("ctoport")]
    public long? CtoPort { get; set; }
}
