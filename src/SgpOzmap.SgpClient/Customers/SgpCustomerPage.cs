namespace SgpOzmap.SgpClient.Customers;

/// <summary>One page of customers.</summary>
public sealed record SgpCustomerPage
{
    /// <summary>Rows skipped before this page.</summary>
    public int Offset { get; init; }

    /// <summary>The limit that the server applied.</summary>
    public int? Limit { get; init; }

    /// <summary>Customers that match in all; null when the server does not say.</summary>
    public int? Total { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<SgpCustomer> Customers { get; init; }
}
