namespace SgpOzmap.SgpClient.Contracts;

/// <summary>Which contracts to find by <c>suporte/contrato/list</c>. At least one filter is needed (our decision): the server takes about a second for each contract.</summary>
public sealed record SgpSupportContractQuery
{
    /// <summary>The contract's id.</summary>
    public long? ContractId { get; init; }

    /// <summary>Of this customer.</summary>
    public long? CustomerId { get; init; }

    /// <summary>Of customers of this name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Of the customer with this document (CPF or CNPJ).</summary>
    public string? Document { get; init; }

    /// <summary>With a service of this PPPoE user.</summary>
    public string? Login { get; init; }
}
