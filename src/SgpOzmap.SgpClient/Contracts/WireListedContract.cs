using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>A row of <c>listacontrato</c> as sent, without document and contacts.</summary>
internal sealed class WireListedContract
{
    [JsonPropertyName("contrato")]
    public long? Contract { get; set; }

    [JsonPropertyName("id_contrato")]
    public long? ContractId { get; set; }

    [JsonPropertyName("id_cliente")]
    public long? CustomerId { get; set; }

    [JsonPropertyName("nome")]
    public string? Name { get; set; }

    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("motivo_status")]
    public string? StatusReason { get; set; }

    [JsonPropertyName("data_status")]
    public string? StatusChangedAt { get; set; }

    [JsonPropertyName("data_cadastro")]
    public string? RegisteredAt { get; set; }

    [JsonPropertyName("endereco")]
    [JsonConverter(typeof(LenientObject<WireAddress>))]
    public WireAddress? Address { get; set; }
}
