using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Customers;

/// <summary><c>conexao</c> as an object.</summary>
internal sealed class WireConnectionFields
{
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("online")]
    public string? Online { get; set; }
}
