using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Status;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Writes a client's status.</summary>
public sealed record SetStatus : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.SetStatus;

    /// <summary>The client.</summary>
    public required string ClientId { get; init; }

    /// <summary>The status to write; the map has the other one.</summary>
    public required MapStatus Status { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("status", (Status == MapStatus.Ok ? MapStatus.Error : MapStatus.Ok).ToString())];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => [new("status", Status.ToString())];
}
