namespace SgpOzmap.Integration.Rules.Values;

/// <summary>What identifies a subscriber's ONU; empty where not known.</summary>
/// <param name="PppoeUser">The PPPoE user.</param>
/// <param name="SerialNumber">The serial number.</param>
/// <param name="MacAddress">The MAC address.</param>
public sealed record OnuData(string PppoeUser = "", string SerialNumber = "", string MacAddress = "")
{
    /// <summary>Nothing is known.</summary>
    public bool IsEmpty => PppoeUser.Length == 0 && SerialNumber.Length == 0 && MacAddress.Length == 0;
}
