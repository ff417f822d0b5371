using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>A splitter, a connector, a fibre, … on the way.</summary>
public sealed record RouteElement : OzmapPart
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>What it is, e.g. <c>Splitter</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>The label on it.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; set; }

    /// <summary>The tray.</summary>
    [JsonPropertyName("tray")]
    public string? Tray { get; set; }

    /// <summary>The port that the light takes.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; set; }

    /// <summary>The slot.</summary>
    [JsonPropertyName("slot")]
    public string? Slot { get; set; }
}
