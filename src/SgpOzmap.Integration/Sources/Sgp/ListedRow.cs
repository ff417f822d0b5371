using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>A contract as one customer's row of the listing has it.</summary>
/// <param name="CustomerId">The customer's id, where sent.</param>
/// <param name="CustomerName">The customer's name.</param>
/// <param name="CustomerPlace">The place of the customer's register.</param>
/// <param name="Contract">The contract.</param>
internal sealed record ListedRow(long? CustomerId, string? CustomerName, SgpCoordinates? CustomerPlace, SgpContract Contract)
{
    internal static ListedRow Of(SgpCustomer customer, SgpContract contract) => new(customer.Id, customer.Name, customer.Coordinates, contract);
}
