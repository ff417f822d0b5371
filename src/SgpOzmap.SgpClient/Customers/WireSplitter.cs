namespace SgpOzmap.SgpClient.Customers;

/// <summary>The box of an ONU, from whichever form it was sent in.</summary>
internal sealed record WireSplitter(long? Id, string? Name, long? Port);
