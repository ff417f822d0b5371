using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Writes SGP's coordinates.</summary>
public sealed record UpdateCoordinates : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.UpdateCoordinates;

    /// <summary>The property.</summary>
    public required string PropertyId { get; init; }

    /// <summary>What the map has.</summary>
    public Coordinates? CoordinatesBefore { get; init; }

    /// <summary>SGP's.</summary>
    public required Coordinates CoordinatesAfter { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("coordinates", Text(CoordinatesBefore), IsPersonal: true)];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("coordinates", Text(CoordinatesAfter), IsPersonal: true)];
}
