using System.Collections.Immutable;

namespace SgpOzmap.Integration.History;

/// <summary>The boxes of a map as last read. Nothing about subscribers.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="ReadAt">When the reading began.</param>
/// <param name="Boxes">The boxes, by name and id.</param>
public sealed record MapSnapshot(string Tenant, DateTimeOffset ReadAt, ImmutableArray<BoxSnapshot> Boxes);
