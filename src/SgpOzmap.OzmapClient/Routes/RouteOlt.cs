using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>The OLT of a route.</summary>
public sealed record RouteOlt : OzmapPart
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The label on it.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; set; }

    /// <summary>The port of its device.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; set; }

    /// <summary>The address of its device.</summary>
    [JsonPropertyName("ip")]
    public string? Ip { get; set; }

    private protected override void Check() => SecretFields.RemoveLogin(Extra);
}
