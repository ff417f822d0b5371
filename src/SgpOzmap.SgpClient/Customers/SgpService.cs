using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>A service of a contract (<c>servicos[]</c>). Its passwords are not mapped.</summary>
public sealed record SgpService
{
    /// <summary>The service's id.</summary>
    public long? Id { get; init; }

    /// <summary>The kind of service as sent: <c>internet</c>, <c>tv</c>, …; null when not said.</summary>
    public string? Kind { get; init; }

    /// <summary>The status label as sent; null when not said.</summary>
    public string? StatusLabel { get; init; }

    /// <summary>What <see cref="StatusLabel"/> means.</summary>
    public SgpServiceStatus Status { get; init; }

    /// <summary>The PPPoE user.</summary>
    public string? Login { get; init; }

    /// <summary>The MAC address.</summary>
    public string? MacAddress { get; init; }

    /// <summary>Where the service is installed: the right place for the map.</summary>
    public SgpCoordinates? Coordinates { get; init; }

    /// <summary>The ONU; null when there is none or it was not said.</summary>
    public SgpServiceOnu? Onu { get; init; }

    /// <summary>True online, false offline, null not said (only with <see cref="SgpCustomerQuery.IncludeConnection"/>).</summary>
    public bool? IsOnline { get; init; }
}
