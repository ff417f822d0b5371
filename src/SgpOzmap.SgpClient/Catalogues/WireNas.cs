using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>An access server as sent, without its secret.</summary>
internal sealed class WireNas
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("nome")]
    public string? Nome { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("shortname")]
    public string? ShortName { get; set; }

    [JsonPropertyName("descricao")]
    public string? Descricao { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }
}
