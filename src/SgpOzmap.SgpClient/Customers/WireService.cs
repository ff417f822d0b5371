using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Customers;

/// <summary><c>servicos[]</c> as sent, without its passwords.</summary>
internal sealed class WireService
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("tipo")]
    public string? Kind { get; set; }

    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("login")]
    public string? Login { get; set; }

    [JsonPropertyName("mac")]
    public string? Mac { get; set; }

    [JsonPropertyName("endereco")]
    [JsonConverter(typeof(LenientObject<WireAddress>))]
    public WireAddress? Address { get; set; }

    [JsonPropertyName("onu")]
    [JsonConverter(typeof(LenientObject<WireServiceOnu>))]
    public WireServiceOnu? Onu { get; set; }

    [JsonPropertyName("conexao")]
    public WireConnection? Connection { get; set; }

    [JsonPropertyName("online")]
    public string? Online { get; set; }
}
