using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>A splitter inside a box.</summary>
public sealed record Splitter : NetworkConnectorRecord
{
    /// <summary>What its inputs and outputs are plugged into: ids or null. Output index i is port i + 1.</summary>
    [JsonPropertyName("connectables")]
    [JsonConverter(typeof(ObjectConverter<SplitterConnectables>))]
    public SplitterConnectables? Connectables { get; set; }

    /// <summary>Inputs and outputs.</summary>
    [JsonPropertyName("ratio")]
    [JsonConverter(typeof(LenientObject<SplitterRatio>))]
    public SplitterRatio? Ratio { get; set; }

    /// <summary>The output ports in order; null where older servers send none. An entry that says nothing keeps its place.</summary>
    [JsonPropertyName("ports")]
    [JsonConverter(typeof(SplitterPortsConverter))]
    public IReadOnlyList<SplitterPort>? Ports { get; set; }

    /// <summary>The power measured last at each output, in dBm; null for none.</summary>
    [JsonPropertyName("currentPower")]
    [JsonConverter(typeof(LenientNumbers))]
    public IReadOnlyList<double?>? CurrentPowerDbm { get; set; }

    /// <summary>The power measured at each output at installation, in dBm; null for none.</summary>
    [JsonPropertyName("installPower")]
    [JsonConverter(typeof(LenientNumbers))]
    public IReadOnlyList<double?>? InstallPowerDbm { get; set; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("splitterType")]
    public OzmapRef<SplitterType>? SplitterType { get; set; }

    /// <summary>Every output gets the same share; null where the server does not say.</summary>
    [JsonPropertyName("isBalanced")]
    public bool? IsBalanced { get; set; }

    /// <summary>How it is drawn: <c>right</c> or <c>left</c>.</summary>
    [JsonPropertyName("orientation")]
    public string? Orientation { get; set; }
}
