using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>A row of <c>suporte/contrato/list</c> as sent, without contacts, address and password.</summary>
internal sealed class WireSupportContract
{
    [JsonPropertyName("contrato_id")]
    public long? ContractId { get; set; }

    [JsonPropertyName("contrato_status")]
    public string? StatusLabel { get; set; }

    [JsonPropertyName("contrato_status_id")]
    public string? Status { get; set; }

    [JsonPropertyName("contrato_status_data")]
    public string? StatusChangedAt { get; set; }

    [JsonPropertyName("contrato_cadastro")]
    public string? RegisteredAt { get; set; }

    [JsonPropertyName("contrato_pop_id")]
    public long? PopId { get; set; }

    [JsonPropertyName("contrato_pop_nome")]
    public string? PopName { get; set; }

    [JsonPropertyName("cliente_id")]
    public long? CustomerId { get; set; }

    [JsonPropertyName("cliente_nome")]
    public string? CustomerName { get; set; }

    [JsonPropertyName("plano_id")]
    public long? PlanId { get; set; }

    [JsonPropertyName("plano")]
    public string? Plan { get; set; }

    [JsonPropertyName("servico_login")]
    public string? User { get; set; }

    [JsonPropertyName("servico_onu_cto")]
    public WireSplitter? Box { get; set; }

    [JsonPropertyName("servico_onu_cto_porta")]
    public long? BoxPort { get; set; }

    [JsonPropertyName("contrato_endereco_ll")]
    public string? ContractPlace { get; set; }

    [JsonPropertyName("endereco_ll")]
    public string? Place { get; set; }
}
