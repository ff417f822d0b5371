using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Writes SGP's name over the map's.</summary>
public sealed record Rename : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.Rename;

    /// <summary>The client.</summary>
    public required string ClientId { get; init; }

    /// <summary>The map's name.</summary>
    public string? NameBefore { get; init; }

    /// <summary>SGP's name.</summary>
    public required string NameAfter { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("name", NameBefore, IsPersonal: true)];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("name", NameAfter, IsPersonal: true)];
}
