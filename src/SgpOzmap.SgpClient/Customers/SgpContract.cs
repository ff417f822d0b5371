using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>A contract in the listing (<c>clientes[].contratos[]</c>).</summary>
public sealed record SgpContract
{
    /// <summary>The contract's id (<c>contrato</c>, or <c>id</c> where that is absent); null when the row has neither.</summary>
    public long? Id { get; init; }

    /// <summary>The status label as sent.</summary>
    public string? StatusLabel { get; init; }

    /// <summary>What <see cref="StatusLabel"/> means.</summary>
    public SgpContractStatus Status { get; init; }

    /// <summary>The point of presence's id, where sent.</summary>
    public long? PopId { get; init; }

    /// <summary>The point of presence's name, where sent.</summary>
    public string? PopName { get; init; }

    /// <summary>The services; empty when none or not said.</summary>
    public IReadOnlyList<SgpService> Services { get; init; } = [];
}
