using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Tests.Support;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 4: which contracts are created, and step 10, what with.</summary>
public sealed class NewClientTests
{
    [Theory]
    [InlineData(1, MapStatus.Ok, true)]
    [InlineData(4, MapStatus.Error, true)]
    [InlineData(6, MapStatus.Ok, false)]
    [InlineData(7, MapStatus.Error, true)]
    public void Status_decides_what_the_client_starts_as(int status, MapStatus expected, bool implanted)
    {
        var plan = Scenario.Creating().Box("CTO-1").Contract(501, status: status).Plan();
        var client = plan.Only<CreateClient>().Client;

        Assert.Equal(("501", "CLIENTE 501", expected, implanted), (client.Code, client.Name, client.Status, client.IsImplanted));
        Assert.Equal(ContractOutcome.Changed, plan.OutcomeOf(501));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Other_statuses_are_not_created(int status)
        => Scenario.Creating().Box("CTO-1").Contract(501, status: status).Plan().Refuses(FindingCode.StatusNotCreated);

    [Fact]
    public void Created_and_implanted_statuses_are_settings()
    {
        var plan = Scenario.Creating(p => p with { CreateStatuses = [5], ImplantedStatuses = [5] }).Box("CTO-1")
            .Contract(501, port: 1, status: 1).Contract(502, port: 2, status: 5).Plan();

        Assert.Equal(FindingCode.StatusNotCreated, plan.CodeOf(501));
        Assert.Equal((MapStatus.Ok, true), (plan.Change<CreateClient>(502).Client.Status, plan.Change<CreateClient>(502).Client.IsImplanted));
    }

    [Fact]
    public void Unknown_status_is_not_created()
        => Scenario.Creating().Box("CTO-1").Contract(501, status: 0).Plan().Refuses(FindingCode.UnknownStatus);

    [Fact]
    public void Name_is_trimmed_and_an_empty_one_is_none()
    {
        var plan = Scenario.Creating().Box("CTO-1")
            .Contract(501, port: 1, but: c => c with { Name = "  MARIA SILVA " }).Contract(502, port: 2, but: c => c with { Name = "  " }).Plan();

        Assert.Equal("MARIA SILVA", plan.Change<CreateClient>(501).Client.Name);
        Assert.Null(plan.Change<CreateClient>(502).Client.Name);
    }

    [Fact]
    public void Onu_is_written_when_sgp_has_it_whatever_update_onu_says()
    {
        var onu = new OnuData("maria@isp", "HWTC1234", "AA:BB:CC:00:11:22");
        var plan = Scenario.Creating().Box("CTO-1")
            .Contract(501, port: 1, but: c => c with { Onu = onu }).Contract(502, port: 2, but: c => c with { Onu = new() }).Plan();

        Assert.Equal(onu, plan.Change<CreateClient>(501).Client.Onu);
        Assert.Null(plan.Change<CreateClient>(502).Client.Onu);
    }

    [Theory]
    [InlineData(true, -19.876, -19.88)]
    [InlineData(true, 0.0, null)]
    [InlineData(true, 0.001, null)]
    [InlineData(true, null, null)]
    [InlineData(true, double.NaN, null)]
    [InlineData(false, -19.876, null)]
    public void Power_is_written_at_two_decimals_when_there_is_a_reading_and_power_is_updated(bool updates, double? reading, double? written)
        => Assert.Equal(written, Scenario.Creating(p => p with { UpdatePower = updates }).Box("CTO-1")
            .Contract(501, but: c => c with { PowerDbm = reading }).Plan().Only<CreateClient>().PowerDbm);

    [Fact]
    public void Creation_goes_into_the_boxs_project_in_one_change()
    {
        var created = Scenario.Creating().Box("CTO-1", project: "SUL").Contract(501, port: 5).Plan().Only<CreateClient>();

        Assert.Equal("project-SUL", created.ProjectId);
        Assert.Equal("CTO-1 : 5", created.Port.ToString());
        Assert.Empty(created.Before);
        Assert.Contains(created.After, v => v is { Name: "port", Value: "CTO-1 : 5" });
        Assert.False(created.IsDestructive);
    }

    [Fact]
    public void Contract_with_a_client_anywhere_on_the_map_is_not_created()
        => Scenario.Creating().Box("CTO-1").Unplaced(501).Client(502, box: null, port: null)
            .Contract(501, port: 1).Contract(502, box: null).Plan().IsQuiet();

    [Theory]
    [InlineData("0501")]
    [InlineData(" 501")]
    [InlineData("501 ")]
    [InlineData("+501")]
    [InlineData("501.0")]
    [InlineData("\u0665\u0660\u0661")]
    public void Codes_match_as_exact_strings(string code)
        => Assert.Equal("501", Scenario.Creating().Box("CTO-1").Client(code, "CTO-1", 8).Contract(501)
            .Plan().Only<CreateClient>().Client.Code);
}
