using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>A type of splitter (<c>splitter-types</c>).</summary>
public sealed record SplitterType : OzmapRecord
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

    /// <summary>What names of new splitters begin with.</summary>
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    /// <summary>Its splitters serve customers.</summary>
    [JsonPropertyName("isDrop")]
    public bool IsDrop { get; set; }

    /// <summary>Every output gets the same share; null where the server does not say.</summary>
    [JsonPropertyName("isBalanced")]
    public bool? IsBalanced { get; set; }

    /// <summary>Inputs and outputs.</summary>
    [JsonPropertyName("ratio")]
    [JsonConverter(typeof(LenientObject<SplitterRatio>))]
    public SplitterRatio? Ratio { get; set; }

    /// <summary>How inputs are joined: 0 fusion, 1 connector.</summary>
    [JsonPropertyName("inputConnectionType")]
    public int? InputConnectionType { get; set; }

    /// <summary>How outputs are joined: 0 fusion, 1 connector.</summary>
    [JsonPropertyName("outputConnectionType")]
    public int? OutputConnectionType { get; set; }

    /// <summary>The loss at each output, in dB.</summary>
    [JsonPropertyName("attenuation")]
    [JsonConverter(typeof(LenientNumbers))]
    public IReadOnlyList<double?>? AttenuationDb { get; set; }

    /// <summary>Its size, in units of the rack (our reading).</summary>
    [JsonPropertyName("size")]
    public double? Size { get; set; }
}
