using CsCheck;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests.Properties;

/// <summary>What holds of every plan that the gate holds, or of which a part fails.</summary>
public sealed class GateProperties
{
    private const int Iterations = 2_000;

    [Fact]
    public void Held_is_closed_under_dependency_and_the_rest_can_be_applied()
        => Worlds.Inputs.Sample(input =>
        {
            var plan = SyncPlanner.Plan(input);
            var decision = SafetyGate.Check(plan, new(), readComplete: false, contractsLastSeen: null);
            var rest = plan.Changes.Where(c => !decision.Held.Contains(c.Id)).ToList();

            Assert.Equal(plan.Changes.Any(c => c.IsDestructive), decision.IsHeld);
            Assert.All(rest, c => Assert.False(c.IsDestructive || c.DependsOn.Any(decision.Held.Contains)));
            Assert.All(
                plan.Changes.Where(c => decision.Held.Contains(c.Id)), c => Assert.True(c.IsDestructive || c.DependsOn.Any(decision.Held.Contains)));
            MapApplier.ApplyAll(input.Map, rest);
        }, iter: Iterations, print: PlannerProperties.Print);

    [Fact]
    public void Changes_that_fail_stop_none_but_their_dependants_and_the_next_runs_finish_the_work()
        => Gen.Select(Worlds.Inputs, Gen.Int).Sample((input, seed) =>
        {
            var random = new Random(seed);
            var failed = new HashSet<string>(StringComparer.Ordinal);
            var applier = new MapApplier(input.Map);
            foreach (var change in SyncPlanner.Plan(input).Changes)
            {
                if (change.DependsOn.Any(failed.Contains) || random.Next(4) == 0)
                    failed.Add(change.Id);
                else
                    applier.Apply(change);
            }

            var next = input with { Map = applier.Map };
            next = input with { Map = MapApplier.ApplyAll(next.Map, SyncPlanner.Plan(next).Changes) };
            Assert.Empty(SyncPlanner.Plan(next).Changes);
        }, iter: Iterations, print: t => PlannerProperties.Print(t.Item1));

    [Fact]
    public void Removals_are_contracts_whose_client_goes()
        => Worlds.Inputs.Sample(input =>
        {
            var plan = SyncPlanner.Plan(input);
            var after = MapApplier.ApplyAll(input.Map, plan.Changes);
            int Count(Map.MapState map) => map.Properties.Count(p => p.Client is not null) + map.UnplacedClients.Count;
            var created = plan.Changes.Count(c => c.Kind is ChangeKind.CreateClient or ChangeKind.CreateClientInProperty);

            Assert.Equal(Count(input.Map) + created - Count(after), SafetyGate.Check(plan, new(), readComplete: true, contractsLastSeen: null).Removals);
        }, iter: Iterations, print: PlannerProperties.Print);
}
