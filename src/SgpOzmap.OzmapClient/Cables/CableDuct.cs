using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>A duct on the way of a cable.</summary>
public sealed record CableDuct : OzmapPart
{
    /// <summary>The duct's id.</summary>
    [JsonPropertyName("duct")]
    [JsonConverter(typeof(IdConverter))]
    public string? DuctId { get; set; }

    /// <summary>The id of what the duct is in.</summary>
    [JsonPropertyName("parent")]
    [JsonConverter(typeof(IdConverter))]
    public string? ParentId { get; set; }
}
