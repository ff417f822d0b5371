using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What was learnt of the map.</summary>
/// <param name="Boxes">Its boxes, names, projects and nothing else; null when they could not be read completely.</param>
/// <param name="BoxPlaces">The places of the boxes.</param>
/// <param name="Clients">Its client codes and the places of its properties; null when they could not be read completely.</param>
internal sealed record OzmapView(IReadOnlyList<MapBox>? Boxes, PlaceTally BoxPlaces, MapClients? Clients);
