using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Connections;

/// <summary>The connection of one service (row of <c>radacct/list/all</c>). The address and the password that SGP sends along are not mapped.</summary>
public sealed record SgpConnection
{
    /// <summary>The service's id; not every SGP sends it.</summary>
    public long? ServiceId { get; init; }

    /// <summary>The PPPoE user (<c>pppoe_login</c>, or that of the first session).</summary>
    public string? Login { get; init; }

    /// <summary>The customer's name.</summary>
    public string? Name { get; init; }

    /// <summary>The plan's id.</summary>
    public long? PlanId { get; init; }

    /// <summary>The plan's name.</summary>
    public string? PlanName { get; init; }

    /// <summary>The place of the address.</summary>
    public SgpCoordinates? Coordinates { get; init; }

    /// <summary>True online, false offline, null not said: what the row says (<c>online</c>), or else whether one of its sessions is open.</summary>
    public bool? IsOnline { get; init; }

    /// <summary>The sessions; empty when none or not said.</summary>
    public IReadOnlyList<SgpSession> Sessions { get; init; } = [];
}
