namespace SgpOzmap.SgpClient.Customers;

/// <summary>A connection state, from whichever form it was sent in.</summary>
internal sealed record WireConnection(bool? IsOnline);
