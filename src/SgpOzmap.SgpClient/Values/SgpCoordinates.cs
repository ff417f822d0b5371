using System.Runtime.InteropServices;

namespace SgpOzmap.SgpClient.Values;

/// <summary>A place in degrees (WGS 84), as SGP has it: not checked, may be 0,0 or swapped.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SgpCoordinates(double Latitude, double Longitude);
