using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Pendencies;

/// <summary>What a pendency became.</summary>
public sealed record PendencyConversion : OzmapPart
{
    /// <summary>The kind of element.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>The element's id.</summary>
    [JsonPropertyName("element")]
    [JsonConverter(typeof(IdConverter))]
    public string? ElementId { get; set; }
}
