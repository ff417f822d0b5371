using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Frees the port of a cancelled client's property.</summary>
public sealed record DisconnectPort : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.DisconnectPort;

    /// <summary>The property.</summary>
    public required string PropertyId { get; init; }

    /// <summary>The cancelled client that it still holds.</summary>
    public required string ClientId { get; init; }

    /// <summary>The drop whose fibres are disconnected.</summary>
    public required string DropId { get; init; }

    /// <summary>The port that becomes free.</summary>
    public required PortReference Port { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("port", Port.ToString())];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("port", null)];
}
