namespace SgpOzmap.OzmapClient.Values;

/// <summary>The ONU of a client. PATCH may merge or replace (not documented): the three are always sent together.</summary>
public sealed record OzmapOnu
{
    /// <summary>The PPPoE user (<c>user_PPPoE</c>).</summary>
    public string PppoeUser { get; init; } = "";

    /// <summary>The serial number (<c>serial_number</c>).</summary>
    public string SerialNumber { get; init; } = "";

    /// <summary>The MAC address (<c>mac_address</c>).</summary>
    public string MacAddress { get; init; } = "";
}
