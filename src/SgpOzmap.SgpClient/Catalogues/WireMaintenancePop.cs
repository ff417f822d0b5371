using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Catalogues;

/// <summary><c>manutencao.pops[]</c> as sent.</summary>
internal sealed class WireMaintenancePop
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("cidade")]
    public string? City { get; set; }

    [JsonPropertyName("uf")]
    public string? State { get; set; }
}
