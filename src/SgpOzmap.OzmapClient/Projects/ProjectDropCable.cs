using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>The cable of new drops.</summary>
public sealed record ProjectDropCable : OzmapPart
{
    /// <summary>The id of its type.</summary>
    [JsonPropertyName("cableType")]
    [JsonConverter(typeof(IdConverter))]
    public string? CableTypeId { get; set; }
}
