using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>A row of <c>manutencao/list</c> as sent.</summary>
internal sealed class WireMaintenance
{
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    [JsonPropertyName("descricao")]
    public string? Description { get; set; }

    [JsonPropertyName("data_inicial")]
    public string? From { get; set; }

    [JsonPropertyName("data_final")]
    public string? To { get; set; }

    [JsonPropertyName("observacoes")]
    public string? Remarks { get; set; }

    [JsonPropertyName("ativa")]
    public string? Active { get; set; }

    [JsonPropertyName("severidade")]
    public string? Severity { get; set; }

    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("pops")]
    [JsonConverter(typeof(LenientList<WireMaintenancePop>))]
    public List<WireMaintenancePop?>? Pops { get; set; }

    [JsonPropertyName("olts")]
    [JsonConverter(typeof(LenientList<WireCatalogueEntry>))]
    public List<WireCatalogueEntry?>? Olts { get; set; }

    [JsonPropertyName("oltpons")]
    [JsonConverter(typeof(LenientList<WireMaintenancePon>))]
    public List<WireMaintenancePon?>? Pons { get; set; }

    [JsonPropertyName("ctos")]
    [JsonConverter(typeof(LenientList<WireCatalogueEntry>))]
    public List<WireCatalogueEntry?>? Splitters { get; set; }

    [JsonPropertyName("nas")]
    [JsonConverter(typeof(LenientList<WireNas>))]
    public List<WireNas?>? Nas { get; set; }
}
