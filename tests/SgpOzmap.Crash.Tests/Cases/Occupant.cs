namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>A property on the map, a client, or one in the other.</summary>
/// <param name="Code">The client's code; null for a vacant property.</param>
/// <param name="Box">The box's number; -1 for a client without a property.</param>
/// <param name="Port">The port, numbered through the box's splitters; 0, or one that is not free, for an unconnected property.</param>
/// <param name="Name">The client's name.</param>
/// <param name="Status">The client's status.</param>
/// <param name="Implanted">The client is installed.</param>
/// <param name="Place">Which of the places; 0 for none.</param>
/// <param name="Power">The property's power.</param>
/// <param name="Note">The property's observation.</param>
/// <param name="HasOnu">The client has ONU data, other than SGP's.</param>
internal sealed record Occupant(
    string? Code, int Box = 0, int Port = 0, string? Name = "MARIA", int Status = 0, bool Implanted = true, int Place = 1, double? Power = -19.87, string Note = "",
    bool HasOnu = false);
