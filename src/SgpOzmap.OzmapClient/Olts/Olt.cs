using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Olts;

/// <summary>An OLT (<c>olts</c>). What its device is logged in to with (user, passwords, SNMP, TR-069) is never read.</summary>
public sealed record Olt : NetworkConnectorRecord
{
    /// <summary>The ids of what it is plugged into, or null.</summary>
    [JsonPropertyName("connectables")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string?> Connectables
    {
        get => field ?? [];
        set;
    }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("oltType")]
    [JsonConverter(typeof(IdConverter))]
    public string? OltTypeId { get; set; }

    /// <summary>The address of its device.</summary>
    [JsonPropertyName("ip")]
    public string? Ip { get; set; }

    /// <summary>The port of its device, 22 as a rule.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; set; }
}
