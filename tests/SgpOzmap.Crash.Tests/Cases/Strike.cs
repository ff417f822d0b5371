namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>A fault of one of the servers.</summary>
/// <param name="OnMap">OZmap's; false: SGP's.</param>
/// <param name="Harm">What happens.</param>
/// <param name="Skip">Requests to let through first.</param>
/// <param name="Times">Requests that it hits.</param>
/// <param name="Writes">Only requests that are no GET (OZmap).</param>
internal sealed record Strike(bool OnMap, Harm Harm, int Skip = 0, int Times = 1, bool Writes = false);
