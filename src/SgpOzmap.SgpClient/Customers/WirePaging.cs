using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Customers;

/// <summary><c>paginacao</c>.</summary>
internal sealed class WirePaging
{
    [JsonPropertyName("offset")]
    public long? Offset { get; set; }

    [JsonPropertyName("limit")]
    public long? Limit { get; set; }

    [JsonPropertyName("total")]
    public long? Total { get; set; }
}
