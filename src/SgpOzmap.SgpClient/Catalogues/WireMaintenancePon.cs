using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Catalogues;

/// <summary><c>manutencao.oltpons[]</c> as sent.</summary>
internal sealed class WireMaintenancePon
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("olt_id")]
    public long? OltId { get; set; }

    [JsonPropertyName("olt_nome")]
    public string? OltName { get; set; }

    [JsonPropertyName("descricao")]
    public string? Description { get; set; }

    [JsonPropertyName("slot")]
    public long? Slot { get; set; }

    [JsonPropertyName("pon")]
    public long? Pon { get; set; }
}
