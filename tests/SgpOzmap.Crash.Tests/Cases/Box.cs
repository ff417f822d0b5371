namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>A box on the map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Project">The project's number, from 0.</param>
/// <param name="First">Ports of its first splitter; 0 for a box without.</param>
/// <param name="Second">Ports of its second splitter; 0 for none.</param>
/// <param name="Blocked">A blocked port; 0 for none.</param>
/// <param name="Network">A port that the network uses; 0 for none.</param>
/// <param name="IsDraft">It is not built yet.</param>
/// <param name="HasPlace">Its coordinates are known.</param>
internal sealed record Box(
    string Name, int Project = 0, int First = 0, int Second = 0, int Blocked = 0, int Network = 0, bool IsDraft = false, bool HasPlace = true)
{
    public int Ports => First + Second;
}
