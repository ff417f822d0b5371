using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Appends the removal of a client to its property's observation, never replacing what is there.</summary>
public sealed record AnnotateProperty : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.AnnotateProperty;

    /// <summary>The property.</summary>
    public required string PropertyId { get; init; }

    /// <summary>The observation now.</summary>
    public string? ObservationBefore { get; init; }

    /// <summary>The observation with the line appended.</summary>
    public required string ObservationAfter { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("observation", ObservationBefore, IsPersonal: true)];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("observation", ObservationAfter, IsPersonal: true)];
}
