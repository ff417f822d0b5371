namespace SgpOzmap.SgpClient.Customers;

/// <summary>The whole body of the listing: an envelope, or rows alone.</summary>
internal sealed record WireListing(WireEnvelope? Envelope, List<WireCustomer?>? Rows);
