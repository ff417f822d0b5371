using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>Anything that cables end in (<c>base-boxes</c>): a box, a building, a property, a POP or a cable stub.</summary>
public sealed record BaseBox : OzmapPlacedRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary><c>Box</c>, <c>Building</c>, <c>Property</c>, <c>Pop</c> or <c>CableStub</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary>The id of the pole it hangs on.</summary>
    [JsonPropertyName("pole")]
    [JsonConverter(typeof(IdConverter))]
    public string? PoleId { get; set; }

    /// <summary>The ids of the cables that end or pass here.</summary>
    [JsonPropertyName("cables")]
    [JsonConverter(typeof(LenientIds))]
    public IReadOnlyList<string> CableIds
    {
        get => field ?? [];
        set;
    }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }
}
