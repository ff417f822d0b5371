using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Writes serial number, PPPoE user and MAC address, always all three.</summary>
public sealed record UpdateOnu : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.UpdateOnu;

    /// <summary>The client.</summary>
    public required string ClientId { get; init; }

    /// <summary>What the map has.</summary>
    public required OnuData OnuBefore { get; init; }

    /// <summary>What it will have: SGP's values, the map's where SGP has none.</summary>
    public required OnuData OnuAfter { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => Values(OnuBefore);

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => Values(OnuAfter);

    private static ImmutableArray<ChangeValue> Values(OnuData onu) =>
    [
        new("pppoeUser", onu.PppoeUser, IsPersonal: true),
        new("serialNumber", onu.SerialNumber),
        new("macAddress", onu.MacAddress),
    ];
}
