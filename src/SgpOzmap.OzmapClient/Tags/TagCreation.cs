using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Tags;

/// <summary>A tag to be made. What is null is left out.</summary>
public sealed record TagCreation
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What it may be put on; see <see cref="Tag.AllowedTypes"/>.</summary>
    [JsonPropertyName("allowedTypes")]
    public required IReadOnlyList<string> AllowedTypes { get; init; }

    /// <summary>The caller's own id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
