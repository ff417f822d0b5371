using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Makes a client inside a vacant property that holds the port already. One call to the map.</summary>
public sealed record CreateClientInProperty : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.CreateClientInProperty;

    /// <summary>The client.</summary>
    public required NewClient Client { get; init; }

    /// <summary>The vacant property.</summary>
    public required string PropertyId { get; init; }

    /// <summary>The port that the property holds.</summary>
    public required PortReference Port { get; init; }

    /// <summary>The coordinates to write with it; null to leave the property's.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>The measured power in dBm to write with it; null to leave the property's.</summary>
    public double? PowerDbm { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [new("property", PropertyId), new("port", Port.ToString())];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After =>
    [
        new("name", Client.Name, IsPersonal: true),
        new("property", PropertyId),
        new("port", Port.ToString()),
        new("status", Client.Status.ToString()),
        new("implanted", Client.IsImplanted ? "true" : "false"),
        new("coordinates", Text(Coordinates), IsPersonal: true),
        new("power", Text(PowerDbm)),
    ];
}
