using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>A project: a part of the map with its own boxes.</summary>
public sealed record Project : OzmapPlacedRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The provider's own identifier.</summary>
    [JsonPropertyName("identifier")]
    public string? Identifier { get; set; }

    /// <summary>The longest drop that is planned, in metres.</summary>
    [JsonPropertyName("defaultDropSize")]
    public double? DefaultDropSizeMetres { get; set; }

    /// <summary>The power of a PON where nothing else is said, in dBm.</summary>
    [JsonPropertyName("defaultPonPotency")]
    public double? DefaultPonPowerDbm { get; set; }
}
