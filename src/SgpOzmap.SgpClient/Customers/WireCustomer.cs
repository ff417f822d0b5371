using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Customers;

/// <summary><c>clientes[]</c> as sent.</summary>
internal sealed class WireCustomer
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("nome")]
    public string? Name { get; set; }

    [JsonPropertyName("endereco")]
    [JsonConverter(typeof(LenientObject<WireAddress>))]
    public WireAddress? Address { get; set; }

    [JsonPropertyName("contratos")]
    [JsonConverter(typeof(LenientList<WireContract>))]
    public List<WireContract?>? Contracts { get; set; }
}
