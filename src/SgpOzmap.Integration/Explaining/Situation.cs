using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;

namespace SgpOzmap.Integration.Explaining;

/// <summary>One contract in a picture, and what the planner makes of it.</summary>
internal sealed class Situation
{
    private readonly Dictionary<string, SyncPlan> _plans = new(StringComparer.Ordinal);

    internal Situation(Picture picture, SyncPolicies policies, long id)
    {
        (Picture, Policies, Id) = (picture, policies, id);
        Contract = picture.Find(id);
        var code = id.ToString(CultureInfo.InvariantCulture);
        Clients =
        [
            .. picture.Map.Properties.Where(p => IsOf(p.Client, code)).Select(static p => (p.Client!, (MapProperty?)p)),
            .. picture.Map.UnplacedClients.Where(c => IsOf(c, code)).Select(static c => (c, (MapProperty?)null)),
        ];
        Plan = SyncPlanner.Plan(picture.Input(policies));
        Changes = ChangesIn(Plan);
        Findings = FindingsIn(Plan);
        Withheld = [.. Plan.Withheld.Where(w => w.Change.Contract == id)];
    }

    internal Picture Picture { get; }

    internal SyncPolicies Policies { get; }

    internal long Id { get; }

    /// <summary>The contract; null when SGP did not return it.</summary>
    internal Contract? Contract { get; }

    /// <summary>The clients of its code, with the property of each.</summary>
    internal ImmutableArray<(MapClient Client, MapProperty? Property)> Clients { get; }

    internal SyncPlan Plan { get; }

    internal ImmutableArray<PlannedChange> Changes { get; }

    internal ImmutableArray<Finding> Findings { get; }

    internal ImmutableArray<WithheldChange> Withheld { get; }

    internal StatusEffect Effect => Contract is null ? StatusEffect.Leave : Policies.StatusMapping.EffectOf(Contract.Status);

    /// <summary>What keeps the contract from being served.</summary>
    internal Finding? Obstacle => Findings.FirstOrDefault(static f => !f.IsNotice);

    /// <summary>The plan with one feature more, made once.</summary>
    internal SyncPlan PlanWith(Switch feature)
    {
        if (!_plans.TryGetValue(feature.Option, out var plan))
            _plans[feature.Option] = plan = SyncPlanner.Plan(Picture.Input(feature.TurnOn(Policies)));
        return plan;
    }

    internal ImmutableArray<PlannedChange> ChangesIn(SyncPlan plan) => [.. plan.Changes.Where(c => c.Contract == Id)];

    internal ImmutableArray<Finding> FindingsIn(SyncPlan plan) => [.. plan.Findings.Where(f => f.Contract == Id)];

    private static bool IsOf(MapClient? client, string code) => string.Equals(client?.Code, code, StringComparison.Ordinal);
}
