using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>A row of <c>consultaplano</c> as sent.</summary>
internal sealed class WirePlan
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("descricao")]
    public string? Description { get; set; }

    [JsonPropertyName("preco")]
    public string? Price { get; set; }

    [JsonPropertyName("qtd_servicos")]
    public long? ServiceCount { get; set; }
}
