using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>A type of cable (<c>cable-types</c>).</summary>
public sealed record CableType : OzmapRecord
{
    /// <summary>The code, which is the name that users see.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>The brand.</summary>
    [JsonPropertyName("brand")]
    public string? Brand { get; set; }

    /// <summary>The model.</summary>
    [JsonPropertyName("mold")]
    public string? Mold { get; set; }

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>The level of new cables; see <see cref="Cable.HierarchyLevel"/>.</summary>
    [JsonPropertyName("default_level")]
    public int? DefaultLevel { get; set; }

    /// <summary>The number of its fibres.</summary>
    [JsonPropertyName("fiberNumber")]
    public int? FiberNumber { get; set; }

    /// <summary>The number of its loose tubes.</summary>
    [JsonPropertyName("looseNumber")]
    public int? LooseNumber { get; set; }

    /// <summary>Its loss, in dB per kilometre (the unit is our reading).</summary>
    [JsonPropertyName("base_loss")]
    public double? BaseLoss { get; set; }

    /// <summary>The id of the profile with the colours of its fibres.</summary>
    [JsonPropertyName("fiberProfile")]
    [JsonConverter(typeof(IdConverter))]
    public string? FiberProfileId { get; set; }
}
