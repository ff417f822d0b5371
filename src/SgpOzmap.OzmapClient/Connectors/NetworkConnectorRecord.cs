using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Connectors;

/// <summary>What everything with ports has: splitters, connectors, fusions, passings, OLTs and the rest.</summary>
public abstract record NetworkConnectorRecord : OzmapRecord
{
    /// <summary>Where it is: a box, building or POP as a rule.</summary>
    [JsonPropertyName("parent")]
    public OzmapRef<Box>? Parent { get; set; }

    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The label on it.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; set; }

    /// <summary><c>Splitter</c>, <c>DIO</c>, <c>Fusion</c>, <c>Connector</c>, <c>Passing</c>, <c>Switch</c>, <c>Shelf</c>, <c>OLT</c>, <c>Slot</c> or <c>PON</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>Its place among its like.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; set; }

    /// <summary>True: it serves customers.</summary>
    [JsonPropertyName("isDrop")]
    public bool IsDrop { get; set; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; set; }

    /// <summary>The loss at each output or port, in dB; null where the server does not say.</summary>
    [JsonPropertyName("attenuation")]
    [JsonConverter(typeof(LenientNumbers))]
    public IReadOnlyList<double?>? AttenuationDb { get; set; }

    /// <summary>Its size, in units of the rack (our reading).</summary>
    [JsonPropertyName("size")]
    public double? Size { get; set; }

    /// <summary>The id of the shelf that it is in.</summary>
    [JsonPropertyName("shelf")]
    [JsonConverter(typeof(IdConverter))]
    public string? ShelfId { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>An OLT read as something else has the login of its device beside its other fields.</summary>
    private protected override void Clean() => SecretFields.RemoveLogin(Extra);
}
