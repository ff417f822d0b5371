using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Values;

/// <summary>An area on the map (a GeoJSON polygon). Heights, which GeoJSON allows, are left out.</summary>
/// <param name="Rings">The outline, and after it its holes. The first place of each is repeated at its end.</param>
[JsonConverter(typeof(PolygonConverter))]
public sealed record OzmapPolygon(IReadOnlyList<IReadOnlyList<OzmapCoordinates>> Rings);
