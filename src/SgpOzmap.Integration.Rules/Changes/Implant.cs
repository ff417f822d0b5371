using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Marks a reservation as installed.</summary>
public sealed record Implant : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.Implant;

    /// <summary>The client.</summary>
    public required string ClientId { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("implanted", "false")];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("implanted", "true")];
}
