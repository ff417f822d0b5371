using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>A customer's register (<c>clientes[]</c>). Documents, contacts and passwords are not mapped.</summary>
public sealed record SgpCustomer
{
    /// <summary>The register's id; sent by live servers, absent from the official sample.</summary>
    public long? Id { get; init; }

    /// <summary>The customer's name.</summary>
    public string? Name { get; init; }

    /// <summary>The register's own coordinates.</summary>
    public SgpCoordinates? Coordinates { get; init; }

    /// <summary>The contracts; null when the server did not say (which is not the same as none).</summary>
    public IReadOnlyList<SgpContract>? Contracts { get; init; }
}
