using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Customers;

/// <summary><c>endereco</c>, of which only the place is read.</summary>
internal sealed class WireAddress
{
    [JsonPropertyName("latitude")]
    public string? Latitude { get; set; }

    [JsonPropertyName("longitude")]
    public string? Longitude { get; set; }
}
