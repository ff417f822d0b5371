namespace SgpOzmap.SgpClient.Customers;

/// <summary>A row of <c>listacliente</c>, which holds a name and a document; documents are not mapped.</summary>
/// <param name="Name">The customer's name.</param>
public sealed record SgpCustomerName(string? Name);
