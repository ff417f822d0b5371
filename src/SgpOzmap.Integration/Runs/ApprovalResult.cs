using System.Collections.Immutable;

namespace SgpOzmap.Integration.Runs;

/// <summary>What became of an approval in a run.</summary>
/// <param name="Digest">The approved digest.</param>
/// <param name="IsVoid">True: the fresh plan has other destructive changes, and nothing destructive was applied.</param>
public sealed record ApprovalResult(string Digest, bool IsVoid)
{
    /// <summary>Who approved it; null when not known.</summary>
    public string? By { get; init; }

    /// <summary>Ids of destructive changes that the fresh plan has and the approved one had not.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>Ids of destructive changes that the approved plan had and the fresh one has not.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>Ids of destructive changes that are in both, but would hit another record.</summary>
    public ImmutableArray<string> Altered { get; init; } = [];
}
