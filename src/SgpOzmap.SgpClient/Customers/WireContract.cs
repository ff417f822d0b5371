using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Customers;

/// <summary><c>contratos[]</c> as sent. The document names the id <c>contrato</c>, live servers send <c>id</c>.</summary>
internal sealed class WireContract
{
    [JsonPropertyName("contrato")]
    public long? Contract { get; set; }

    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("pop_id")]
    public long? PopId { get; set; }

    [JsonPropertyName("popId")]
    public long? PopIdCamel { get; set; }

    [JsonPropertyName("pop_nome")]
    public string? PopName { get; set; }

    [JsonPropertyName("popNome")]
    public string? PopNameCamel { get; set; }

    [JsonPropertyName("pop")]
    public string? Pop { get; set; }

    [JsonPropertyName("servicos")]
    [JsonConverter(typeof(LenientList<WireService>))]
    public List<WireService?>? Services { get; set; }
}
