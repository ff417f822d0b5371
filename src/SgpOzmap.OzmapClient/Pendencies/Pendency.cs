using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Users;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Pendencies;

/// <summary>Something that is to be done at a place (<c>pendencies</c>).</summary>
public sealed record Pendency : OzmapPlacedRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>What is to be done.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("pendencyType")]
    public OzmapRef<PendencyType>? PendencyType { get; set; }

    /// <summary>Done; null where the server does not say.</summary>
    [JsonPropertyName("solved")]
    public bool? Solved { get; set; }

    /// <summary>Whose it is.</summary>
    [JsonPropertyName("owner")]
    public OzmapRef<User>? Owner { get; set; }

    /// <summary>Who is to do it.</summary>
    [JsonPropertyName("responsibles")]
    [JsonConverter(typeof(RefListConverter<User>))]
    public IReadOnlyList<OzmapRef<User>> Responsibles
    {
        get => field ?? [];
        set;
    }

    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }

    /// <summary>The id of its colour.</summary>
    [JsonPropertyName("color")]
    [JsonConverter(typeof(IdConverter))]
    public string? ColorId { get; set; }

    /// <summary>What it became.</summary>
    [JsonPropertyName("convertedTo")]
    [JsonConverter(typeof(LenientObject<PendencyConversion>))]
    public PendencyConversion? ConvertedTo { get; set; }
}
