using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>Something that the light passes on its way.</summary>
public sealed record RouteStep : OzmapPart
{
    /// <summary>What it passes.</summary>
    [JsonPropertyName("element")]
    [JsonConverter(typeof(LenientObject<RouteElement>))]
    public RouteElement? Element { get; set; }

    /// <summary>What that is in: a box or a cable.</summary>
    [JsonPropertyName("parent")]
    [JsonConverter(typeof(LenientObject<RouteParent>))]
    public RouteParent? Parent { get; set; }

    /// <summary>Its loss, in dB.</summary>
    [JsonPropertyName("attenuation")]
    public double? AttenuationDb { get; set; }

    /// <summary>The way up to there or through it, in the unit of <see cref="ClientRoute.DistanceKm"/> (neither is documented).</summary>
    [JsonPropertyName("distance")]
    public double? Distance { get; set; }
}
