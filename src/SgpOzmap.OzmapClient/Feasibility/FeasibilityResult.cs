using System.Text.Json;

namespace SgpOzmap.OzmapClient.Feasibility;

/// <summary>Whether the network reaches a place, and the boxes near it.</summary>
public sealed record FeasibilityResult
{
    /// <summary>The network reaches it; null where the answer does not say.</summary>
    public bool? Viable { get; init; }

    /// <summary>The lists of boxes in the answer under their names, which are not documented: one with those that serve, one with those that do not, and why.</summary>
    public IReadOnlyList<FeasibilityBoxes> Lists { get; init; } = [];

    /// <summary>Everything else, and the lists as they came, with the reasons. What looks like a secret is never among them.</summary>
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
