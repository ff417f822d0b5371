using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Values;

/// <summary>The ONU of a client. PATCH may merge or replace (not documented): the three are always sent together.</summary>
public sealed record OzmapOnu
{
    /// <summary>The PPPoE user (<c>user_PPPoE</c>).</summary>
    [JsonPropertyName("user_PPPoE")]
    public string PppoeUser
    {
        get => field ?? "";
        set;
    }

    /// <summary>The serial number (<c>serial_number</c>).</summary>
    [JsonPropertyName("serial_number")]
    public string SerialNumber
    {
        get => field ?? "";
        set;
    }

    /// <summary>The MAC address (<c>mac_address</c>).</summary>
    [JsonPropertyName("mac_address")]
    public string MacAddress
    {
        get => field ?? "";
        set;
    }

    /// <summary>Fields that this version does not know. They are sent back with the three, so that nothing is lost if PATCH replaces.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
