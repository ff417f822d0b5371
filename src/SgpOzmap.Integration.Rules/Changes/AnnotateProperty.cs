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

    /// <summary>The line to append.</summary>
    public required string Line { get; init; }

    /// <summary>The observation with the line appended.</summary>
    public string ObservationAfter => AppendTo(ObservationBefore);

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("observation", ObservationBefore, IsPersonal: true)];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("observation", ObservationAfter, IsPersonal: true)];

    /// <summary>An observation with the line appended, whatever stands there by now.</summary>
    public string AppendTo(string? observation) => string.IsNullOrWhiteSpace(observation) ? Line : observation + "\n" + Line;
}
