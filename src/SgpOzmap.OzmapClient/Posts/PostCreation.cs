namespace SgpOzmap.OzmapClient.Posts;

/// <summary>A post to be made.</summary>
public sealed record PostCreation
{
    /// <summary>The kind of what it is about; see <see cref="PostElement.Kind"/>.</summary>
    public required string ElementKind { get; init; }

    /// <summary>The id of what it is about.</summary>
    public required string ElementId { get; init; }

    /// <summary>The title; null or blank for none.</summary>
    public string? Title { get; init; }

    /// <summary>The observation; null or blank for none.</summary>
    public string? Observation { get; init; }

    /// <summary>The ids of its tags.</summary>
    public IReadOnlyList<string> TagIds { get; init; } = [];
}
