using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Prospects;

/// <summary>Somebody who may become a client (<c>prospects</c>); used for sales without feasibility.</summary>
public sealed record Prospect : OzmapPlacedRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The telephone number.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    /// <summary>The ERP's code.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; set; }

    /// <summary>Whether the network reaches it; null while unknown.</summary>
    [JsonPropertyName("viable")]
    public bool? Viable { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }
}
