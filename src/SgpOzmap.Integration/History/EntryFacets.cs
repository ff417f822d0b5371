using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;

namespace SgpOzmap.Integration.History;

/// <summary>What the entries of a run can be filtered by, each with the number of entries; in the order of the enumeration or the name.</summary>
public sealed record EntryFacets
{
    /// <summary>Levels.</summary>
    public ImmutableArray<KeyValuePair<EntryLevel, int>> Levels { get; init; } = [];

    /// <summary>Kinds of changes, withheld ones included.</summary>
    public ImmutableArray<KeyValuePair<ChangeKind, int>> Actions { get; init; } = [];

    /// <summary>Codes of findings.</summary>
    public ImmutableArray<KeyValuePair<FindingCode, int>> Findings { get; init; } = [];

    /// <summary>Projects.</summary>
    public ImmutableArray<KeyValuePair<string, int>> Projects { get; init; } = [];

    /// <summary>Boxes, those with the most entries first, at most 500.</summary>
    public ImmutableArray<KeyValuePair<string, int>> Boxes { get; init; } = [];
}
