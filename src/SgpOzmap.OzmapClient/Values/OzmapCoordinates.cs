using System.Runtime.InteropServices;

namespace SgpOzmap.OzmapClient.Values;

/// <summary>A place in degrees (WGS 84). On the wire OZmap writes <c>[lng, lat]</c>, longitude first.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OzmapCoordinates(double Latitude, double Longitude);
