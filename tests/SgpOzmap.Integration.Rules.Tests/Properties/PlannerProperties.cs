using System.Globalization;
using CsCheck;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests.Properties;

/// <summary>What holds of every plan.</summary>
public sealed class PlannerProperties
{
    private const int Iterations = 2_000;

    [Fact]
    public void Same_input_in_any_order_is_the_same_plan()
        => Gen.Select(Worlds.Inputs, Gen.Int).Sample((input, seed) =>
        {
            var plan = PlanText.Of(SyncPlanner.Plan(input));
            Assert.Equal(plan, PlanText.Of(SyncPlanner.Plan(input)));
            Assert.Equal(plan, PlanText.Of(SyncPlanner.Plan(Shuffle(input, new Random(seed)))));
        }, iter: Iterations, print: Print);

    [Fact]
    public void Every_change_can_be_applied_in_the_plans_order()
        => Worlds.Inputs.Sample(input => MapApplier.ApplyAll(input.Map, SyncPlanner.Plan(input).Changes), iter: Iterations, print: Print);

    [Fact]
    public void Nothing_is_left_to_do_after_the_plan()
        => Worlds.Inputs.Sample(input =>
        {
            var plan = SyncPlanner.Plan(input);
            var again = SyncPlanner.Plan(input with { Map = MapApplier.ApplyAll(input.Map, plan.Changes) });
            Assert.Equal("", string.Join('\n', again.Changes.Select(PlanText.Of)));
        }, iter: Iterations, print: Print);

    [Fact]
    public void Foreign_clients_and_their_properties_are_never_touched()
        => Worlds.Inputs.Sample(input =>
        {
            var plan = SyncPlanner.Plan(input);
            var codes = input.Contracts.Select(c => c.Id.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
            var after = MapApplier.ApplyAll(input.Map, plan.Changes);
            var properties = after.Properties.ToDictionary(p => p.Id, StringComparer.Ordinal);
            foreach (var property in input.Map.Properties.Where(p => p.Client is { } client && !codes.Contains(client.Code)))
                Assert.Equal(Bare(property), Bare(properties[property.Id]));
            foreach (var client in input.Map.UnplacedClients.Where(c => !codes.Contains(c.Code)))
                Assert.Contains(client, after.UnplacedClients);
        }, iter: Iterations, print: Print);

    [Fact]
    public void Every_change_is_about_its_own_contracts_client()
        => Worlds.Inputs.Sample(input =>
        {
            foreach (var change in SyncPlanner.Plan(input).Changes)
            {
                var (client, property) = TargetOf(change);
                var code = change.Contract.ToString(CultureInfo.InvariantCulture);
                if (client is not null)
                    Assert.Equal(code, Clients(input.Map).Single(c => c.Id == client).Code);
                if (property is not null)
                    Assert.Equal(code, input.Map.Properties.Single(p => p.Id == property).Client?.Code);
            }
        }, iter: Iterations, print: Print);

    [Fact]
    public void Nothing_is_destroyed_without_an_explicit_cancellation()
        => Worlds.Inputs.Sample(input =>
        {
            var contracts = input.Contracts.ToDictionary(c => c.Id);
            foreach (var change in SyncPlanner.Plan(input).Changes.Where(c => c.IsDestructive || c.Kind == ChangeKind.AnnotateProperty))
            {
                Assert.True(input.Policies.CancelClients);
                Assert.Equal(StatusEffect.Cancel, input.Policies.StatusMapping.EffectOf(contracts[change.Contract].Status));
            }
        }, iter: Iterations, print: Print);

    [Fact]
    public void Cancelled_contract_gets_nothing_but_its_cancellation()
        => Worlds.Inputs.Sample(input =>
        {
            var contracts = input.Contracts.ToDictionary(c => c.Id);
            var plan = SyncPlanner.Plan(input);
            var others = plan.Changes.Concat(plan.Withheld.Select(w => w.Change)).Where(c => !c.IsDestructive && c.Kind != ChangeKind.AnnotateProperty);
            Assert.All(others, c => Assert.NotEqual(StatusEffect.Cancel, input.Policies.StatusMapping.EffectOf(contracts[c.Contract].Status)));
        }, iter: Iterations, print: Print);

    [Fact]
    public void No_port_is_given_twice_and_each_is_the_one_that_sgp_names()
        => Worlds.Inputs.Sample(input =>
        {
            var contracts = input.Contracts.ToDictionary(c => c.Id);
            var given = new HashSet<(string, int)>();
            foreach (var change in SyncPlanner.Plan(input).Changes)
            {
                if (PortOf(change) is not { ConnectorId: { } splitter } port)
                    continue;
                Assert.True(given.Add((splitter, port.Port!.Value)));
                Assert.All(contracts[change.Contract].Attachments, a => Assert.True(a.Port is null || a.Port == port.BoxPort));
                Assert.All(contracts[change.Contract].Attachments, a => Assert.Equal(NameFolding.Fold(a.Box), NameFolding.Fold(port.BoxName!)));
            }
        }, iter: Iterations, print: Print);

    [Fact]
    public void Every_contract_is_served_or_changed_or_has_one_finding()
        => Worlds.Inputs.Sample(input =>
        {
            var plan = SyncPlanner.Plan(input);
            var clients = Clients(input.Map).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var contract in input.Contracts)
            {
                var changes = plan.Changes.Count(c => c.Contract == contract.Id);
                var findings = plan.Findings.Where(f => f.Contract == contract.Id).ToList();
                Assert.True(findings.Count <= 1);
                Assert.DoesNotContain(findings, f => f.Code == FindingCode.MissingInSgp || (f.IsNotice && changes == 0));
                var expected = findings.Exists(f => !f.IsNotice) ? ContractOutcome.Finding : changes > 0 ? ContractOutcome.Changed : ContractOutcome.Served;
                Assert.Equal(expected, plan.OutcomeOf(contract.Id));

                // A contract without client is served only by a client, unless there is to be none.
                var isOnMap = clients.Contains(contract.Id.ToString(CultureInfo.InvariantCulture));
                if (expected == ContractOutcome.Served && !isOnMap && input.Policies.StatusMapping.EffectOf(contract.Status) != StatusEffect.Cancel)
                    Assert.Contains(plan.Withheld, w => w.Change.Contract == contract.Id);
            }

            Assert.Equal(plan.Changes.Length, plan.Changes.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
        }, iter: Iterations, print: Print);

    [Fact]
    public void Missing_are_told_after_a_complete_read_and_only_those()
        => Worlds.Inputs.Sample(input =>
        {
            var ids = input.Contracts.Select(c => c.Id).ToHashSet();
            var missing = Clients(input.Map).Select(c => c.Code).Where(c => c is not ("ABC" or "01"))
                .Select(c => long.Parse(c, CultureInfo.InvariantCulture)).Where(c => !ids.Contains(c)).Distinct().Order();
            var told = SyncPlanner.Plan(input).Findings.Where(f => f.Code == FindingCode.MissingInSgp).Select(f => f.Contract);
            Assert.Equal(input.ContractsComplete ? missing : [], told);
        }, iter: Iterations, print: Print);

    private static PlanInput Shuffle(PlanInput input, Random random) => input with
    {
        Contracts = [.. Mixed(input.Contracts).Select(c => c with { Attachments = [.. Mixed(c.Attachments)] })],
        Map = Shuffle(input.Map, random),
    };

    private static MapState Shuffle(MapState map, Random random)
    {
        var boxes = map.Boxes.ToDictionary(b => b.Id, b => b with { Splitters = [.. Mixed(b.Splitters, random)] }, StringComparer.Ordinal);
        return new()
        {
            Projects = [.. Mixed(map.Projects, random)],
            Boxes = [.. Mixed(boxes.Values, random)],
            Properties = [.. Mixed(map.Properties, random).Select(p => p with { Box = p.Box is { } box ? boxes[box.Id] : null })],
            UnplacedClients = [.. Mixed(map.UnplacedClients, random)],
        };
    }

    private static T[] Mixed<T>(IEnumerable<T> items, Random? random = null)
    {
        var mixed = items.ToArray();
        if (random is null)
            Array.Reverse(mixed);
        else
            random.Shuffle(mixed);
        return mixed;
    }

    private static IEnumerable<MapClient> Clients(MapState map) => map.Properties.Select(p => p.Client).OfType<MapClient>().Concat(map.UnplacedClients);

    private static (string? Client, string? Property) TargetOf(PlannedChange change) => change switch
    {
        SetStatus c => (c.ClientId, null),
        Implant c => (c.ClientId, null),
        Rename c => (c.ClientId, null),
        UpdateOnu c => (c.ClientId, null),
        UpdatePower c => (null, c.PropertyId),
        UpdateCoordinates c => (null, c.PropertyId),
        MovePort c => (null, c.PropertyId),
        AnnotateProperty c => (null, c.PropertyId),
        DisconnectPort c => (null, c.PropertyId),
        RemoveClient c => (c.ClientId, c.PropertyId),
        RemoveProperty c => (c.ClientId, c.PropertyId),
        _ => (null, null),
    };

    private static PortReference? PortOf(PlannedChange change) => change switch
    {
        CreateClient c => c.Port,
        CreateClientInProperty c => c.Port,
        MovePort c => c.To,
        _ => null,
    };

    // The box is told by its id: its ports change when others do.
    private static string Bare(MapProperty property) => $"{property with { Box = null }} {property.Box?.Id} {string.Join(',', property.Connections)}";

    private static string Print((PlanInput Input, int Seed) input) => Print(input.Input);

    internal static string Print(PlanInput input)
        => InputText.Of(input) + "\n" + PlanText.Of(SyncPlanner.Plan(input));
}
