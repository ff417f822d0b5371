using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Removes a cancelled contract's property with its client and its drop, which frees the port.</summary>
public sealed record RemoveProperty : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.RemoveProperty;

    /// <summary>The property.</summary>
    public required string PropertyId { get; init; }

    /// <summary>The client that goes with it.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client's name on the map.</summary>
    public string? ClientName { get; init; }

    /// <summary>Where it hangs.</summary>
    public PortReference? Port { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before
        => [new("client", ClientName, IsPersonal: true), new("property", PropertyId), new("port", Port?.ToString())];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("client", null), new("property", null)];
}
