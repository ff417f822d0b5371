using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>What <c>ftth-clients/batch-update</c> may change; null ones are left out.</summary>
public sealed record FtthClientBatchUpdate
{
    /// <summary>The status.</summary>
    [JsonPropertyName("status")]
    public OzmapClientStatus? Status { get; init; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool? Implanted { get; init; }

    /// <summary>Certified.</summary>
    [JsonPropertyName("certified")]
    public bool? Certified { get; init; }
}
