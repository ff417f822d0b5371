using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>A change that a switched-off feature held back.</summary>
/// <param name="Feature">The feature that would make it.</param>
/// <param name="Change">The change.</param>
public sealed record WithheldChange(Feature Feature, PlannedChange Change);
