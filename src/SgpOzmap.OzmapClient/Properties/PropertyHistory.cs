using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>Who lives and lived in a property.</summary>
public sealed record PropertyHistory : OzmapPart
{
    /// <summary>The clients, past and present.</summary>
    [JsonPropertyName("clients")]
    [JsonConverter(typeof(LenientParts<PropertyStay>))]
    public IReadOnlyList<PropertyStay> Clients
    {
        get => field ?? [];
        set;
    }
}
