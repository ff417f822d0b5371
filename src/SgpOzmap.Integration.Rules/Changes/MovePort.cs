using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Moves a client's property to the box and port that SGP names.</summary>
public sealed record MovePort : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.MovePort;

    /// <summary>The property.</summary>
    public required string PropertyId { get; init; }

    /// <summary>Where it hangs now.</summary>
    public required PortReference From { get; init; }

    /// <summary>Where it will hang; always a port.</summary>
    public required PortReference To { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("port", From.ToString())];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("port", To.ToString())];
}
