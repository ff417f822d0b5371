using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Connections;

/// <summary><c>radacct[]</c> as sent.</summary>
internal sealed class WireSession
{
    [JsonPropertyName("username")]
    public string? User { get; set; }

    [JsonPropertyName("acctsessionid")]
    public string? SessionId { get; set; }

    [JsonPropertyName("framedipaddress")]
    public string? Address { get; set; }

    [JsonPropertyName("delegatedipv6prefix")]
    public string? DelegatedPrefix { get; set; }

    [JsonPropertyName("framedipv6prefix")]
    public string? FramedPrefix { get; set; }

    [JsonPropertyName("nasipaddress")]
    public string? NasAddress { get; set; }

    [JsonPropertyName("nasportid")]
    public string? NasPort { get; set; }

    [JsonPropertyName("callingstationid")]
    public string? CallingStation { get; set; }

    [JsonPropertyName("acctstarttime")]
    public string? Start { get; set; }

    [JsonPropertyName("acctstoptime")]
    public string? Stop
    {
        get;
        set => (field, HasStop) = (value, true);
    }

    /// <summary>The end was sent, be it as null: an open session's is.</summary>
    [JsonIgnore]
    public bool HasStop { get; private set; }
}
