using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>A row of <c>service/list</c> as sent.</summary>
internal sealed class WireOnuService
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("login")]
    public string? User { get; set; }

    [JsonPropertyName("contrato")]
    public long? Contract { get; set; }
}
