using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Tags;

/// <summary>The fields of a tag to change; null ones are left out of the request.</summary>
public sealed record TagUpdate
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>All that it may be put on; see <see cref="Tag.AllowedTypes"/>.</summary>
    [JsonPropertyName("allowedTypes")]
    public IReadOnlyList<string>? AllowedTypes { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
