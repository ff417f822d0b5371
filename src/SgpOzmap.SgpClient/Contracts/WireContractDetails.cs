using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>A row of <c>consultacliente</c> as sent, without documents, passwords and contacts.</summary>
internal sealed class WireContractDetails
{
    [JsonPropertyName("contratoId")]
    public long? ContractId { get; set; }

    [JsonPropertyName("contrato_id")]
    public long? ContractIdSnake { get; set; }

    [JsonPropertyName("clienteId")]
    public long? CustomerId { get; set; }

    [JsonPropertyName("razaoSocial")]
    public string? Name { get; set; }

    [JsonPropertyName("contratoStatus")]
    public string? Status { get; set; }

    [JsonPropertyName("contratoStatusDisplay")]
    public string? StatusLabel { get; set; }

    [JsonPropertyName("motivo_status")]
    public string? StatusReason { get; set; }

    [JsonPropertyName("dataCadastro")]
    public string? RegisteredAt { get; set; }

    [JsonPropertyName("servico_id")]
    public long? ServiceId { get; set; }

    [JsonPropertyName("servico_login")]
    public string? User { get; set; }

    [JsonPropertyName("servico_plano")]
    public string? Plan { get; set; }

    [JsonPropertyName("planointernet")]
    public string? InternetPlan { get; set; }

    [JsonPropertyName("servico_mac")]
    public string? Mac { get; set; }

    [JsonPropertyName("servico_vlan")]
    public long? Vlan { get; set; }

    [JsonPropertyName("popId")]
    public long? PopId { get; set; }

    [JsonPropertyName("popNome")]
    public string? PopName { get; set; }

    [JsonPropertyName("endereco_ll")]
    public string? Place { get; set; }

    [JsonPropertyName("dataAlteracao")]
    public string? ChangedAt { get; set; }
}
