using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>The listing's answer. Its list bears other names in some versions; an error says why under one of five keys.</summary>
internal sealed class WireEnvelope
{
    [JsonPropertyName("paginacao")]
    [JsonConverter(typeof(LenientObject<WirePaging>))]
    public WirePaging? Paging { get; set; }

    [JsonPropertyName("clientes")]
    [JsonConverter(typeof(LenientList<WireCustomer>))]
    public List<WireCustomer?>? Customers { get; set; }

    [JsonPropertyName("result")]
    [JsonConverter(typeof(LenientList<WireCustomer>))]
    public List<WireCustomer?>? Result { get; set; }

    [JsonPropertyName("results")]
    [JsonConverter(typeof(LenientList<WireCustomer>))]
    public List<WireCustomer?>? Results { get; set; }

    [JsonPropertyName("data")]
    [JsonConverter(typeof(LenientList<WireCustomer>))]
    public List<WireCustomer?>? Data { get; set; }

    [JsonPropertyName("detail")]
    public string? Detail { get; set; }

    [JsonPropertyName("erro")]
    public string? Erro { get; set; }

    [JsonPropertyName("error")]
    public string? Error { get; set; }

    [JsonPropertyName("msg")]
    public string? Msg { get; set; }

    [JsonPropertyName("message")]
    public string? Message { get; set; }
}
