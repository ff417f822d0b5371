using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>What is on a port once the plan's earlier changes are done.</summary>
/// <param name="Use">Who uses it.</param>
/// <param name="DependsOn">The change that makes it so; null when it is so now.</param>
/// <param name="Property">The property on it.</param>
internal readonly record struct PortState(PortUse Use, string? DependsOn = null, MapProperty? Property = null);
