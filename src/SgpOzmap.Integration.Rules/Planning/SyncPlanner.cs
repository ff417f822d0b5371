using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Decides what the map must become. Pure and deterministic: the same input gives the same plan, whatever its order.</summary>
public static class SyncPlanner
{
    /// <summary>Plans after a complete read of SGP.</summary>
    /// <param name="contracts">SGP's contracts, each id once, in any order.</param>
    /// <param name="map">The map, read completely.</param>
    /// <param name="policies">What may be done.</param>
    /// <exception cref="ArgumentException">A contract id occurs twice.</exception>
    public static SyncPlan Plan(IReadOnlyList<Contract> contracts, MapState map, SyncPolicies policies) => Plan(new(contracts, map, policies));

    /// <summary>Plans.</summary>
    /// <exception cref="ArgumentException">A contract id occurs twice.</exception>
    public static SyncPlan Plan(PlanInput input)
    {
        ArgumentNullException.ThrowIfNull(input);

        var context = new PlanContext(input);
        var clients = new ClientIndex(input.Map);
        var cancellations = new CancellationPlanner(context);
        var updates = new UpdatePlanner(context);
        var placements = new PlacementPlanner(context);
        var unmatched = new HashSet<long>();
        var createdUnderUnknownStatus = new List<Contract>();
        var matched = 0;

        var contracts = input.Contracts as Contract[] ?? [.. input.Contracts];
        var mapping = context.Policies.StatusMapping;
        var batch = new ContractBatch(clients);
        ReadOnlySpan<int> positions = [];
        for (var i = 0; i < contracts.Length; i++)
        {
            if (i % ContractBatch.Size == 0)
                positions = batch.Load(contracts, i);
            var contract = contracts[i];
            var position = positions[i % ContractBatch.Size];
            var isKnown = mapping.Knows(contract.Status, out var effect);
            if (position < 0)
            {
                if (!unmatched.Add(contract.Id))
                    throw ClientIndex.Twice(contract.Id);
                PlanMissingClient(context, placements, contract, effect, createdUnderUnknownStatus);
                continue;
            }

            ref readonly var entry = ref clients.Match(position, contract.Id);
            matched += 1 + entry.Others;
            if (entry.Others > 0)
            {
                context.Plan.Add(contract.Id, FindingCode.DuplicateCode, FindingTexts.DuplicateCode(1 + entry.Others));
                continue;
            }

            if (effect == StatusEffect.Cancel)
            {
                cancellations.Plan(contract, entry.Client, entry.Property);
                continue;
            }

            if (!isKnown)
                AddUnknownStatus(context, contract);
            updates.Plan(contract, effect, entry.Client, entry.Property);
            placements.MoveIfChanged(contract, entry.Property);
        }

        placements.Plan(input.Map);
        foreach (var contract in createdUnderUnknownStatus)
            AddUnknownStatus(context, contract);
        if (input.ContractsComplete)
        {
            foreach (var missing in clients.Unmatched())
                context.Plan.AddMissing(missing, FindingTexts.MissingInSgp);
        }

        return context.Plan.Build(contracts.Length, matched);
    }

    private static void PlanMissingClient(
        PlanContext context, PlacementPlanner placements, Contract contract, StatusEffect effect, List<Contract> createdUnderUnknownStatus)
    {
        if (effect == StatusEffect.Cancel)
            return;

        var isKnown = context.Policies.StatusMapping.Knows(contract.Status);
        if (context.IsCreated(contract))
        {
            placements.Create(contract, effect);
            if (!isKnown)
                createdUnderUnknownStatus.Add(contract);
        }
        else if (isKnown)
        {
            context.Plan.Add(contract.Id, FindingCode.StatusNotCreated, FindingTexts.StatusNotCreated(contract.Status), ("status", contract.Status.ToString()));
        }
        else
        {
            AddUnknownStatus(context, contract);
        }
    }

    private static void AddUnknownStatus(PlanContext context, Contract contract)
        => context.Plan.Add(contract.Id, FindingCode.UnknownStatus, FindingTexts.UnknownStatus(contract.Status), ("status", contract.Status.ToString()));
}
