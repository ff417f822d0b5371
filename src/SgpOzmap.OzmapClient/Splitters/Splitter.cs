using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>A splitter inside a box.</summary>
public sealed record Splitter : OzmapRecord
{
    /// <summary>The box it is in.</summary>
    [JsonPropertyName("parent")]
    public OzmapRef<Box>? Parent { get; set; }

    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary><c>Splitter</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>Its place among the splitters of the box.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; set; }

    /// <summary>True: it serves customers.</summary>
    [JsonPropertyName("isDrop")]
    public bool IsDrop { get; set; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; set; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("splitterType")]
    [JsonConverter(typeof(IdConverter))]
    public string? SplitterTypeId { get; set; }

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
    [JsonConverter(typeof(LenientNumberList))]
    public IReadOnlyList<double?>? CurrentPowerDbm { get; set; }

    /// <summary>The power measured at each output at installation, in dBm; null for none.</summary>
    [JsonPropertyName("installPower")]
    [JsonConverter(typeof(LenientNumberList))]
    public IReadOnlyList<double?>? InstallPowerDbm { get; set; }
}
