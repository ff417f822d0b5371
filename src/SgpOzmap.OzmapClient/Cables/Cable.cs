using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>A cable; a drop is one of kind <c>Drop</c>.</summary>
public sealed record Cable
{
    /// <summary>The id (<c>id</c> or <c>_id</c>).</summary>
    public string Id { get; init; } = "";

    /// <summary><c>Cable</c> or <c>Drop</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>One end: a box, building, property or POP.</summary>
    public OzmapRef<Box>? BoxA { get; init; }

    /// <summary>The other end.</summary>
    public OzmapRef<Box>? BoxB { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Its length in metres.</summary>
    public double? Length { get; init; }

    /// <summary>The project.</summary>
    public OzmapRef<Project>? Project { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
