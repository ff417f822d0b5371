using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Writes the measured power.</summary>
public sealed record UpdatePower : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.UpdatePower;

    /// <summary>The property.</summary>
    public required string PropertyId { get; init; }

    /// <summary>What the map has, dBm.</summary>
    public double? PowerBefore { get; init; }

    /// <summary>SGP's reading at two decimals, dBm.</summary>
    public required double PowerAfter { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("power", Text(PowerBefore))];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("power", Text(PowerAfter))];
}
