using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>Which customers to read. Titles are never asked for.</summary>
public sealed record SgpCustomerQuery
{
    /// <summary>Rows to skip.</summary>
    public int Offset { get; init; }

    /// <summary>Rows a page; null for <see cref="SgpClientOptions.PageSize"/>. SGP's maximum is 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Only this contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Only this customer.</summary>
    public long? CustomerId { get; init; }

    /// <summary>Only the customer with this document (CPF or CNPJ).</summary>
    public string? Document { get; init; }

    /// <summary>Only customers of this name; whether a part of it is enough is SGP's to say.</summary>
    public string? Name { get; init; }

    /// <summary>Only the customer with this PPPoE user.</summary>
    public string? Login { get; init; }

    /// <summary>Only customers with a contract of this point of presence.</summary>
    public long? PopId { get; init; }

    /// <summary>Only customers registered on this day or later.</summary>
    public DateOnly? RegisteredFrom { get; init; }

    /// <summary>Only customers registered on this day or earlier; needs <see cref="RegisteredFrom"/>.</summary>
    public DateOnly? RegisteredTo { get; init; }

    /// <summary>Only contracts of this status.</summary>
    public SgpContractStatus? ContractStatus { get; init; }

    /// <summary>Only registers edited on this day or later. Covers register and address edits, not ports or readings.</summary>
    public DateOnly? ChangedFrom { get; init; }

    /// <summary>Only registers edited on this day or earlier; needs <see cref="ChangedFrom"/>.</summary>
    public DateOnly? ChangedTo { get; init; }

    /// <summary>Only contracts whose status changed on this day or later.</summary>
    public DateOnly? StatusChangedFrom { get; init; }

    /// <summary>Only contracts whose status changed on this day or earlier; needs <see cref="StatusChangedFrom"/>.</summary>
    public DateOnly? StatusChangedTo { get; init; }

    /// <summary>Ask for connection data (<c>exibir_conexao</c>), which is slower.</summary>
    public bool IncludeConnection { get; init; }

    /// <summary>Leave the contracts out (<c>omitir_contratos</c>), for a connection test.</summary>
    public bool OmitContracts { get; init; }
}
