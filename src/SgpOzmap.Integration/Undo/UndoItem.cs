using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Undo;

/// <summary>The way back from one write.</summary>
/// <param name="Change">What would be done; its before and after are those of the write the other way round.</param>
/// <param name="State">Whether it can be done.</param>
/// <param name="Reason">Why not, or what there is to know; null when there is nothing to say.</param>
public sealed record UndoItem(RevertChange Change, UndoState State, LocalizedText? Reason = null);
