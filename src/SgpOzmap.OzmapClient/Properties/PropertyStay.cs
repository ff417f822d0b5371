using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>The stay of a client in a property.</summary>
public sealed record PropertyStay : OzmapPart
{
    /// <summary>The client's id, which may lead nowhere any more.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? ClientId { get; set; }

    /// <summary>The client's code at that time.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>When it moved in, UTC; null for unknown.</summary>
    [JsonPropertyName("enter_date")]
    public DateTimeOffset? Entered { get; set; }

    /// <summary>When it moved out, UTC; null for a present client, or for unknown.</summary>
    [JsonPropertyName("exit_date")]
    public DateTimeOffset? Left { get; set; }
}
