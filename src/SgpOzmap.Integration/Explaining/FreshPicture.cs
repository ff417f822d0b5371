using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>A picture to explain from.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="ReadAt">When the oldest part of what matters was read.</param>
internal sealed record FreshPicture(Picture Picture, DateTimeOffset ReadAt)
{
    /// <summary>What was to be read and could not be.</summary>
    internal ImmutableArray<LocalizedText> Failures { get; init; } = [];

    /// <summary>What of it is how old.</summary>
    internal ImmutableArray<LocalizedText> Notes { get; init; } = [];
}
