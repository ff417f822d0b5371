using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>A type of box (<c>box-types</c>).</summary>
public sealed record BoxType : OzmapRecord
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

    /// <summary>What names of new boxes begin with.</summary>
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    /// <summary>The level of new boxes; see <see cref="Box.HierarchyLevel"/>.</summary>
    [JsonPropertyName("default_level")]
    public int? DefaultLevel { get; set; }

    /// <summary>The id of the template of new boxes.</summary>
    [JsonPropertyName("default_template")]
    [JsonConverter(typeof(IdConverter))]
    public string? DefaultTemplateId { get; set; }

    /// <summary>The cable reserve of new boxes, in metres (the unit is our reading).</summary>
    [JsonPropertyName("default_reserve")]
    public double? DefaultReserveMetres { get; set; }
}
