using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Removes a cancelled contract's client; its property, if any, stays.</summary>
public sealed record RemoveClient : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.RemoveClient;

    /// <summary>The client.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client's name on the map.</summary>
    public string? ClientName { get; init; }

    /// <summary>The property it sits in; null for none.</summary>
    public string? PropertyId { get; init; }

    /// <summary>Where it hangs.</summary>
    public PortReference? Port { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("client", ClientName, IsPersonal: true), new("port", Port?.ToString())];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("client", null)];
}
