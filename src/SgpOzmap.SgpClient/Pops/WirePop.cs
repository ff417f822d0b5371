using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Pops;

/// <summary>A row of <c>pops</c> as sent.</summary>
internal sealed class WirePop
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("pop")]
    public string? Pop { get; set; }

    [JsonPropertyName("nome")]
    public string? Nome { get; set; }
}
