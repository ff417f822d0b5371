using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>What there is to know of one contract. Personal data.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Contract">The contract.</param>
/// <param name="IsInSgp">SGP returned it.</param>
/// <param name="IsOnMap">A client of its code is on the map.</param>
/// <param name="ReadAt">How current it is: when the oldest part of what it rests on was read.</param>
/// <param name="Sections">The explanation, in its order: SGP, the map, the rules, the next run, the switched-off features.</param>
public sealed record ContractExplanation(
    string Tenant, long Contract, bool IsInSgp, bool IsOnMap, DateTimeOffset ReadAt, ImmutableArray<ExplanationSection> Sections)
{
    /// <summary>What was to be read for it and could not be; also said in the first section. What is explained then rests on an earlier reading, or on none.</summary>
    public ImmutableArray<LocalizedText> Failures { get; init; } = [];
}
