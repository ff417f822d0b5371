using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>An entry of a small catalogue, under every key that SGP uses for a name.</summary>
internal sealed class WireCatalogueEntry
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("nome")]
    public string? Nome { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("descricao")]
    public string? Descricao { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    [JsonPropertyName("motivo")]
    public string? Motivo { get; set; }

    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    [JsonPropertyName("modo")]
    public string? Modo { get; set; }

    [JsonPropertyName("modelo")]
    public string? Modelo { get; set; }

    [JsonPropertyName("template")]
    public string? Template { get; set; }
}
