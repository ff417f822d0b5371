using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 2.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData(1, MapStatus.Error, MapStatus.Ok)]
    [InlineData(2, MapStatus.Ok, MapStatus.Error)]
    [InlineData(4, MapStatus.Ok, MapStatus.Error)]
    [InlineData(7, MapStatus.Ok, MapStatus.Error)]
    public void Status_is_written_where_it_differs(int status, MapStatus before, MapStatus after)
    {
        var change = Existing(status, before).Plan().Only<SetStatus>();

        Assert.Equal(after, change.Status);
        Assert.Equal("c501", change.ClientId);
        Assert.Equal(before.ToString(), Assert.Single(change.Before).Value);
        Assert.Equal(after.ToString(), Assert.Single(change.After).Value);
        Assert.False(change.IsDestructive);
    }

    [Theory]
    [InlineData(1, MapStatus.Ok)]
    [InlineData(2, MapStatus.Error)]
    [InlineData(4, MapStatus.Error)]
    [InlineData(7, MapStatus.Error)]
    public void Status_that_is_right_is_not_written(int status, MapStatus map) => Existing(status, map).Plan().IsQuiet();

    [Theory]
    [InlineData(5, MapStatus.Ok)]
    [InlineData(5, MapStatus.Error)]
    [InlineData(6, MapStatus.Ok)]
    [InlineData(6, MapStatus.Error)]
    public void Leave_writes_no_status(int status, MapStatus map) => Existing(status, map).Plan().IsQuiet();

    [Theory]
    [InlineData(0, MapStatus.Ok)]
    [InlineData(0, MapStatus.Error)]
    [InlineData(99, MapStatus.Ok)]
    [InlineData(99, MapStatus.Error)]
    public void Unknown_status_is_neither_active_nor_cancelled(int status, MapStatus map)
    {
        var plan = Scenario.With(p => p with { CancelClients = true, RemovePropertyCompletely = true }).Box("CTO-1")
            .Client(501, but: c => c with { Status = map })
            .Contract(501, but: c => c with { Status = new(status, "Em Análise") })
            .Plan();

        Assert.Contains("Em Análise", plan.Refuses(FindingCode.UnknownStatus).Message.Pt, StringComparison.Ordinal);
        Assert.Equal(ContractOutcome.Finding, plan.OutcomeOf(501));
    }

    [Fact]
    public void Unknown_status_lets_other_updates_go_on()
    {
        var plan = Scenario.With(p => p).Box("CTO-1").Client(501).Contract(501, status: 9, but: c => c with { Name = "NOVO NOME" }).Plan();

        Assert.Equal("NOVO NOME", plan.Only<Rename>().NameAfter);
        plan.Finding(FindingCode.UnknownStatus);
    }

    [Fact]
    public void Any_code_can_be_mapped()
    {
        var plan = Scenario.With(p => p with { StatusMapping = StatusMapping.Default.With(7, StatusEffect.Ok).With(42, StatusEffect.Error) }).Box("CTO-1")
            .Client(501, port: 1, but: c => c with { Status = MapStatus.Error }).Contract(501, port: 1, status: 7)
            .Client(502, port: 2).Contract(502, port: 2, status: 42)
            .Plan();

        Assert.Equal(MapStatus.Ok, plan.Change<SetStatus>(501).Status);
        Assert.Equal(MapStatus.Error, plan.Change<SetStatus>(502).Status);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Any_code_can_be_mapped_to_cancel_and_status_3_away_from_it()
    {
        var plan = Scenario.Cancelling(p => p with
        {
            StatusMapping = StatusMapping.Default.With(5, StatusEffect.Cancel).With(3, StatusEffect.Error),
        }).Box("CTO-1")
            .Client(501, port: 1).Contract(501, port: 1, status: 5)
            .Client(502, port: 2).Contract(502, port: 2, status: 3)
            .Plan();

        Assert.Equal(["501/RemoveClient", "502/SetStatus"], plan.Ids());
    }

    [Theory]
    [InlineData(true, 1, false, MapStatus.Error)]
    [InlineData(true, 1, true, MapStatus.Ok)]
    [InlineData(true, 1, null, MapStatus.Ok)]
    [InlineData(false, 1, false, MapStatus.Ok)]
    [InlineData(true, 4, true, MapStatus.Error)]
    public void Connection_state_turns_only_an_offline_ok_into_an_error(bool uses, int status, bool? online, MapStatus expected)
    {
        var other = expected == MapStatus.Ok ? MapStatus.Error : MapStatus.Ok;
        var plan = Scenario.With(p => p with { UseConnectionState = uses }).Box("CTO-1")
            .Client(501, but: c => c with { Status = other })
            .Contract(501, status: status, but: c => c with { IsOnline = online })
            .Plan();

        Assert.Equal(expected, plan.Only<SetStatus>().Status);
    }

    [Fact]
    public void Connection_state_leaves_a_left_status_alone()
        => Scenario.With(p => p with { UseConnectionState = true }).Box("CTO-1")
            .Client(501).Contract(501, status: 6, but: c => c with { IsOnline = false })
            .Plan().IsQuiet();

    [Fact]
    public void Connection_state_counts_for_a_new_client_too()
        => Assert.Equal(MapStatus.Error, Scenario.Creating(p => p with { UseConnectionState = true }).Box("CTO-1")
            .Contract(501, but: c => c with { IsOnline = false })
            .Plan().Only<CreateClient>().Client.Status);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Reason_speaks_of_the_connection_only_when_it_decided(bool uses, bool speaks)
    {
        var plan = Scenario.With(p => p with { UseConnectionState = uses }).Box("CTO-1")
            .Client(501, but: c => c with { Status = uses ? MapStatus.Ok : MapStatus.Error })
            .Contract(501, but: c => c with { IsOnline = false })
            .Plan();

        Assert.Equal(speaks, plan.Only<SetStatus>().Reason.En.Contains("offline", StringComparison.Ordinal));
    }

    [Fact]
    public void Cancel_while_cancelling_is_off_is_a_finding()
    {
        var plan = Existing(3, MapStatus.Ok).Plan();

        plan.Refuses(FindingCode.CancellationDisabled);
        Assert.Equal(ContractOutcome.Finding, plan.OutcomeOf(501));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cancelled_contract_is_never_created_whatever_create_statuses_says(bool cancels)
        => Scenario.Creating(p => p with { CancelClients = cancels, CreateStatuses = [1, 3] }).Box("CTO-1")
            .Contract(501, status: 3)
            .Plan().IsQuiet();

    private static Scenario Existing(int status, MapStatus map)
        => Scenario.With(p => p).Box("CTO-1").Client(501, but: c => c with { Status = map }).Contract(501, status: status);
}
