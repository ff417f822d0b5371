using System.Runtime.InteropServices;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>Who is on a port; by default somebody who is not known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PortOccupant(BoxPortState State, Property? Property = null, FtthClient? Client = null);
