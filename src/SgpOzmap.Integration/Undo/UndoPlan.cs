using System.Collections.Immutable;

namespace SgpOzmap.Integration.Undo;

/// <summary>The way back from a run.</summary>
/// <param name="RunId">The run to take back.</param>
/// <param name="Tenant">Its tenant.</param>
/// <param name="Items">One for each write of the run, the latest first.</param>
public sealed record UndoPlan(string RunId, string Tenant, ImmutableArray<UndoItem> Items)
{
    /// <summary>Who wants it done; told in the notes of the run that does it.</summary>
    public string? By { get; init; }
}
