using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>A subscriber on the map (<c>ftth-clients</c>). Its place, box and port are the <see cref="Properties.Property"/>'s.</summary>
public sealed record FtthClient : OzmapRecord
{
    /// <summary>The ERP's code.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>The status; a server of another age may send it as text ("OK", "ERROR").</summary>
    [JsonPropertyName("status")]
    public OzmapClientStatus Status { get; set; }

    /// <summary>True: installed. False: a reservation that waits for installation.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; set; }

    /// <summary>Passed a certification.</summary>
    [JsonPropertyName("certified")]
    public bool Certified { get; set; }

    /// <summary>The ONU.</summary>
    [JsonPropertyName("onu")]
    [JsonConverter(typeof(LenientObject<OzmapOnu>))]
    public OzmapOnu? Onu { get; set; }

    /// <summary><c>FTTHClient</c> or, on older servers, <c>ftth</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }

    /// <summary>The CPE. Its shape is not documented; null where it holds anything secret.</summary>
    [JsonPropertyName("cpe")]
    [JsonConverter(typeof(OpaqueJson))]
    public JsonElement? Cpe { get; set; }
}
