using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>What a plan is made of.</summary>
/// <param name="Contracts">SGP's contracts, each id once, in any order.</param>
/// <param name="Map">The map, read completely.</param>
/// <param name="Policies">What may be done.</param>
public sealed record PlanInput(IReadOnlyList<Contract> Contracts, MapState Map, SyncPolicies Policies)
{
    /// <summary>SGP was read completely. Only then does a client without contract count as <c>MissingInSgp</c>.</summary>
    public bool ContractsComplete { get; init; } = true;
}
