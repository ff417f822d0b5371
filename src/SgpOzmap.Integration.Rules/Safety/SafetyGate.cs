using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Safety;

/// <summary>Checks a plan before its first write.</summary>
public static class SafetyGate
{
    private const int LeastRemovals = 5;

    /// <summary>Decides whether the destructive changes of a plan must wait for approval.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="readComplete">SGP's listing was read completely.</param>
    /// <param name="contractsLastSeen">The contracts of the last run that remembered them; null when there was none.</param>
    public static GateDecision Check(SyncPlan plan, SafetyLimits limits, bool readComplete, int? contractsLastSeen)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(limits);

        var reasons = ImmutableArray.CreateBuilder<GateReason>();
        var removals = plan.Changes
            .Where(c => c.Kind is ChangeKind.RemoveClient or ChangeKind.RemoveProperty)
            .Select(c => c.Contract)
            .Distinct()
            .Count();

        if (removals > limits.MaxRemovals)
        {
            reasons.Add(new(GateReasonCode.MaxRemovals, Text(
                $"{removals} remoções; o limite MaxRemovals é {limits.MaxRemovals}.",
                $"{removals} removals; the limit MaxRemovals is {limits.MaxRemovals}.")));
        }

        var allowed = Math.Max(LeastRemovals, (int)Math.Floor(plan.MatchedClientCount * (decimal)limits.MaxRemovalsPercent / 100));
        if (removals > allowed)
        {
            reasons.Add(new(GateReasonCode.MaxRemovalsPercent, Text(
                $"{removals} remoções; MaxRemovalsPercent ({limits.MaxRemovalsPercent} %) de {plan.MatchedClientCount} clientes permite {allowed}.",
                $"{removals} removals; MaxRemovalsPercent ({limits.MaxRemovalsPercent} %) of {plan.MatchedClientCount} clients allows {allowed}.")));
        }

        if (!readComplete)
        {
            reasons.Add(new(GateReasonCode.PartialRead, Text(
                $"O SGP foi lido apenas em parte ({plan.ContractCount} contratos).",
                $"SGP was read only in part ({plan.ContractCount} contracts).")));
        }

        var tooFew = contractsLastSeen is { } last && plan.ContractCount * 100m < last * (decimal)limits.MinContractsPercent;
        if (tooFew)
        {
            reasons.Add(new(GateReasonCode.MinContractsPercent, Text(
                $"O SGP devolveu {plan.ContractCount} contratos; na última leitura foram {contractsLastSeen}, e MinContractsPercent é {limits.MinContractsPercent} %.",
                $"SGP returned {plan.ContractCount} contracts; the last read had {contractsLastSeen}, and MinContractsPercent is {limits.MinContractsPercent} %.")));
        }

        return new()
        {
            Reasons = reasons.ToImmutable(),
            Held = reasons.Count == 0 ? FrozenSet<string>.Empty : DestructiveAndDependent(plan.Changes),
            Removals = removals,
            RemembersContracts = readComplete && !tooFew,
        };
    }

    /// <summary>A decision that holds every destructive change for one reason more, whatever the limits say.</summary>
    /// <param name="decision">What the limits say.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="reason">The reason.</param>
    public static GateDecision Hold(GateDecision decision, SyncPlan plan, GateReason reason)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(plan);
        return decision with { Reasons = decision.Reasons.Add(reason), Held = DestructiveAndDependent(plan.Changes) };
    }

    // Changes come after those that they depend on, so one pass finds every dependant.
    private static FrozenSet<string> DestructiveAndDependent(ImmutableArray<PlannedChange> changes)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change.IsDestructive || change.DependsOn.Any(held.Contains))
                held.Add(change.Id);
        }

        return held.ToFrozenSet(StringComparer.Ordinal);
    }

    private static LocalizedText Text(FormattableString pt, FormattableString en)
        => new(pt.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
