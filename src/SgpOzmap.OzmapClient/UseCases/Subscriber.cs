using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>A client and its place in the network.</summary>
/// <param name="Client">The client.</param>
/// <param name="Property">Where it lives; null for a client without a place.</param>
public sealed record Subscriber(FtthClient Client, Property? Property);
