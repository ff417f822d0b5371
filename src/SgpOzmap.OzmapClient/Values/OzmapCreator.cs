using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Values;

/// <summary>Who made a record.</summary>
public sealed record OzmapCreator
{
    /// <summary>The user's id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>The user's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The name that the user logs in with.</summary>
    [JsonPropertyName("username")]
    public string? Username { get; set; }
}
