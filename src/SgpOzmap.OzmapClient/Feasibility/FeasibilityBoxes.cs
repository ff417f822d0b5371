using SgpOzmap.OzmapClient.Boxes;

namespace SgpOzmap.OzmapClient.Feasibility;

/// <summary>A list of boxes in an answer on feasibility.</summary>
/// <param name="Name">Its name there, dotted where it is inside another.</param>
/// <param name="Boxes">The boxes; what is said of one beside its own fields is in <see cref="OzmapRecord.Extra"/>.</param>
public sealed record FeasibilityBoxes(string Name, IReadOnlyList<Box> Boxes);
