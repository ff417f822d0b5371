using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Connections;

/// <summary>A row of <c>radacct/list/all</c> as sent, without its password and its address.</summary>
internal sealed class WireConnectionRow
{
    [JsonPropertyName("nome")]
    public string? Name { get; set; }

    [JsonPropertyName("plano_id")]
    public long? PlanId { get; set; }

    [JsonPropertyName("plano")]
    public string? Plan { get; set; }

    [JsonPropertyName("servico_id")]
    public long? ServiceId { get; set; }

    [JsonPropertyName("pppoe_login")]
    public string? User { get; set; }

    [JsonPropertyName("online")]
    public string? Online { get; set; }

    [JsonPropertyName("endereco_latitude")]
    public string? Latitude { get; set; }

    [JsonPropertyName("endereco_longitude")]
    public string? Longitude { get; set; }

    [JsonPropertyName("radacct")]
    [JsonConverter(typeof(LenientList<WireSession>))]
    public List<WireSession?>? Sessions { get; set; }
}
