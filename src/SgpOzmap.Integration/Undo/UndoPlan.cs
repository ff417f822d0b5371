using System.Collections.Immutable;

namespace SgpOzmap.Integration.Undo;

/// <summary>The way back from a run.</summary>
/// <param name="RunId">The run to take back.</param>
/// <param name="Tenant">Its tenant.</param>
/// <param name="Items">One for each write of the run, the latest first.</param>
public sealed record UndoPlan(string RunId, string Tenant, ImmutableArray<UndoItem> Items);
