using System.Runtime.InteropServices;

namespace SgpOzmap.Testing;

/// <summary>A place in degrees.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SimCoordinates(double Latitude, double Longitude);
