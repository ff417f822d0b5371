using System.Globalization;
using System.Reflection;

namespace SgpOzmap.Testing.Tests.Demo;

public sealed class DemoTests
{
    private static readonly SimulatedProvider s_demo = DemoProvider.Create();

    public static IEnumerable<TheoryDataRow<string>> Cases
        => typeof(DemoCases).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => new TheoryDataRow<string>((string)f.GetValue(null)!));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_is_planted(string name)
    {
        var contracts = s_demo.Planted[name];

        Assert.NotEmpty(contracts);
        Assert.Equal(contracts.Count, contracts.Distinct().Count());
        Assert.All(contracts, id => Assert.True(DemoFacts.Holds(s_demo, name, id), $"{name}: contract {id} is not what it is said to be"));
    }

    [Fact]
    public void No_contract_is_planted_for_two_reasons()
    {
        var several = s_demo.Planted
            .Where(p => p.Key is not DemoCases.PortOccupiedByProperty)
            .SelectMany(p => p.Value).CountBy(id => id).Where(c => c.Value > 1);

        Assert.Empty(several);
    }

    [Fact]
    public void The_same_options_give_the_same_provider()
    {
        var (one, same, other) = (Text(new() { Contracts = 500 }), Text(new() { Contracts = 500 }), Text(new() { Contracts = 500, Seed = 2 }));

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(2000)]
    [InlineData(20_000)]
    public void It_has_the_size_asked_for_and_few_removals(int contracts)
    {
        var demo = contracts == 2000 ? s_demo : DemoProvider.Create(new() { Contracts = contracts });
        string[] removing = [DemoCases.CancelImplanted, DemoCases.CancelReserved, DemoCases.CancelUnplaced, DemoCases.CancelWithoutDrop, DemoCases.CancelForCreation];
        var removals = removing.Sum(name => demo.Planted[name].Count);

        Assert.Equal(contracts, demo.Sgp.Contracts.Count);
        Assert.InRange(demo.Ozmap.Boxes.Count, 300, int.MaxValue);
        Assert.InRange(demo.Ozmap.Projects.Count, 3, 20);
        Assert.Equal(demo.Ozmap.Projects.Select(p => p.Name), demo.Sgp.Pops.Select(p => p.Name).Where(n => n != "ZONA RURAL"));
        Assert.InRange(removals, 5, contracts / 50);
        Assert.InRange(removals, 5, 50);
        Assert.InRange(demo.Planted.Values.Sum(ids => ids.Count), contracts / 10, contracts / 2);
    }

    [Fact]
    public void Everything_else_is_true_on_the_map()
    {
        var planted = s_demo.Planted.Values.SelectMany(ids => ids).ToHashSet();
        var clients = s_demo.Ozmap.Clients.ToLookup(c => c.Code);
        var wrong = s_demo.Sgp.Contracts
            .Where(c => !planted.Contains(c.Id) && !DemoFacts.IsTrue(c, clients[c.Id.ToString(CultureInfo.InvariantCulture)].SingleOrDefault()))
            .Select(c => c.Id);

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_map_has_one_foreign_client()
    {
        var unknown = s_demo.Ozmap.Clients
            .Where(c => !long.TryParse(c.Code, CultureInfo.InvariantCulture, out var id) || s_demo.Sgp.FindContract(id) is null)
            .Select(c => c.Code).ToList();

        Assert.Contains(s_demo.ForeignCode, unknown);
        Assert.Equal(s_demo.Planted[DemoCases.MissingInSgp].Count + 1, unknown.Count);
    }

    [Fact]
    public void Too_small_a_provider_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => DemoProvider.Create(new() { Contracts = DemoProviderOptions.MinContracts - 1 }));

    private static string Text(DemoProviderOptions options)
    {
        var demo = DemoProvider.Create(options);
        var sgp = demo.Sgp.Contracts.Select(c =>
            $"{c.Id} {c.Customer.Id} {c.Customer.Name} {c.StatusLabel} {c.StatusCode} {string.Join('/', c.Services.Select(s => $"{s.Id} {s.Latitude} {s.Onu?.BoxName} {s.Onu?.BoxPort} {s.Onu?.Rx}"))}");
        var ids = demo.Ozmap.Properties.Select(p => $"{p.Id} {p.Client?.Id} {p.Drop?.Id}");
        return string.Join('\n', sgp) + string.Join('\n', ids) + demo.Ozmap.Snapshot();
    }
}
