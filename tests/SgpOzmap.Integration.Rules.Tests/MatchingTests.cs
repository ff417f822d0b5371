using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, sections 1, 5 and 6: whose client is whose.</summary>
public sealed class MatchingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public void Two_clients_of_a_code_are_both_left_alone(int status)
    {
        var plan = Scenario.Cancelling(p => p with { RemovePropertyCompletely = true, MoveChangedPorts = true }).Box("CTO-1")
            .Client(501, port: 1).Client(501, port: 2).Contract(501, port: 3, status: status, but: c => c with { Name = "NOVO" }).Plan();

        plan.Refuses(FindingCode.DuplicateCode);
        Assert.Empty(plan.Withheld);
        Assert.Equal(2, plan.MatchedClientCount);
    }

    [Fact]
    public void Duplicate_may_sit_in_no_property()
        => Scenario.Cancelling().Box("CTO-1").Client(501).Unplaced(501, c => c with { Id = "other" }).Contract(501, status: 3)
            .Plan().Refuses(FindingCode.DuplicateCode);

    [Fact]
    public void Duplicates_without_contract_are_missing_once()
        => Scenario.With(p => p).Box("CTO-1").Client(501, port: 1).Client(501, port: 2).Plan().Refuses(FindingCode.MissingInSgp);

    [Theory]
    [InlineData("ABC")]
    [InlineData("")]
    [InlineData("0501")]
    [InlineData("501A")]
    [InlineData("-501")]
    [InlineData("99999999999999999999")]
    public void Foreign_codes_are_never_touched_nor_missed(string code)
        => Scenario.Cancelling(p => p with { CreateClients = true, RemovePropertyCompletely = true }).Box("CTO-1")
            .Client(code, "CTO-1", 1, but: c => c with { Name = "QUALQUER" }).Plan().IsQuiet();

    [Fact]
    public void Foreign_client_does_not_answer_to_a_contract_that_looks_like_it()
    {
        var plan = Scenario.Cancelling().Box("CTO-1").Client("0501", "CTO-1", 1).Contract(501, status: 3).Plan();

        plan.IsQuiet();
        Assert.Equal(0, plan.MatchedClientCount);
    }

    [Fact]
    public void Missing_client_is_no_contract_of_the_plan()
    {
        var plan = Scenario.With(p => p).Box("CTO-1").Client(501, port: 1).Client(502, port: 2).Contract(502, port: 2).Plan();

        Assert.Equal(501, plan.Finding(FindingCode.MissingInSgp).Contract);
        Assert.Equal((1, 1), (plan.ContractCount, plan.MatchedClientCount));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Contract_may_be_planned_once_only(bool onMap)
    {
        var scenario = Scenario.With(p => p).Box("CTO-1").Contract(501).Contract(501);
        if (onMap)
            scenario.Client(501);

        Assert.Throws<ArgumentException>(() => scenario.Plan());
    }

    [Fact]
    public void Parts_can_be_given_one_by_one()
    {
        var input = Scenario.Creating().Box("CTO-1").Client(900).Contract(501, port: 2).Input();
        var plan = SyncPlanner.Plan(input.Contracts, input.Map, input.Policies);

        Assert.Equal(501, plan.Only<CreateClient>().Contract);
        plan.Finding(FindingCode.MissingInSgp);
    }
}
