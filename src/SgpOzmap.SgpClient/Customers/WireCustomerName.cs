using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>A row of <c>listacliente</c> as sent, without its document.</summary>
internal sealed class WireCustomerName
{
    [JsonPropertyName("nome")]
    public string? Name { get; set; }
}
