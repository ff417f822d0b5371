using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>A box (CTO or splice box).</summary>
public sealed record Box
{
    /// <summary>The id (<c>id</c> or <c>_id</c>).</summary>
    public string Id { get; init; } = "";

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The project.</summary>
    public OzmapRef<Project>? Project { get; init; }

    /// <summary>Still on the drawing board ("em projeto").</summary>
    public bool Draft { get; init; }

    /// <summary>Installed.</summary>
    public bool Implanted { get; init; }

    /// <summary>The level in the network; see the system configuration.</summary>
    public int? HierarchyLevel { get; init; }

    /// <summary>Its place.</summary>
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
