using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 5, row by row.</summary>
public sealed class CancellationTests
{
    [Theory]
    // implanted, remove property, disconnect → the changes, and whether the property stays with the port
    [InlineData(true, false, false, "RemoveClient", true)]
    [InlineData(true, false, true, "DisconnectPort RemoveClient", false)]
    [InlineData(true, true, false, "RemoveProperty", false)]
    [InlineData(true, true, true, "RemoveProperty", false)]
    [InlineData(false, false, false, "RemoveProperty", false)]
    [InlineData(false, false, true, "RemoveProperty", false)]
    [InlineData(false, true, false, "RemoveProperty", false)]
    [InlineData(false, true, true, "RemoveProperty", false)]
    public void Matrix(bool implanted, bool removes, bool disconnects, string changes, bool vacant)
    {
        var plan = Cancel(removes, disconnects, c => c with { IsImplanted = implanted });

        Assert.Equal(changes, string.Join(' ', plan.Kinds()));
        Assert.All(plan.Changes, c => Assert.True(c.IsDestructive));
        Assert.Equal(vacant ? FindingCode.VacantPropertyHoldsPort : null, plan.CodeOf(501));
        Assert.Equal(ContractOutcome.Changed, plan.OutcomeOf(501));
    }

    [Theory]
    // No drop: nothing can be disconnected, and the property keeps the port. No connection: there is no port to keep.
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, false, false)]
    public void Nothing_to_free_is_no_error(bool drop, bool connected, bool vacant)
    {
        var plan = Cancel(removes: false, disconnects: true, property: p => p with
        {
            DropId = drop ? "d" : null,
            Connections = connected ? p.Connections : [],
        });

        Assert.Empty(plan.Only<RemoveClient>().DependsOn);
        Assert.Equal(vacant ? FindingCode.VacantPropertyHoldsPort : null, plan.CodeOf(501));
    }

    [Fact]
    public void Disconnection_comes_first_and_the_removal_depends_on_it()
    {
        var plan = Cancel(removes: false, disconnects: true);
        var disconnect = plan.Change<DisconnectPort>(501);

        Assert.Equal(("p501", "drop-p501", "CTO-1 : 3"), (disconnect.PropertyId, disconnect.DropId, disconnect.Port.ToString()));
        Assert.Equal(["501/DisconnectPort"], plan.Change<RemoveClient>(501).DependsOn);
    }

    [Fact]
    public void Removals_carry_what_they_take()
    {
        var client = Cancel(removes: false, disconnects: false).Only<RemoveClient>();
        Assert.Equal(("c501", "CLIENTE 501", "p501", "CTO-1 : 3"), (client.ClientId, client.ClientName, client.PropertyId, client.Port!.ToString()));

        var property = Cancel(removes: true, disconnects: false).Only<RemoveProperty>();
        Assert.Equal(("c501", "CLIENTE 501", "p501", "CTO-1 : 3"), (property.ClientId, property.ClientName, property.PropertyId, property.Port!.ToString()));
    }

    [Fact]
    public void Vacant_property_is_a_notice_and_no_refusal()
    {
        var notice = Cancel(removes: false, disconnects: false).Finding(FindingCode.VacantPropertyHoldsPort);

        Assert.True(notice.IsNotice);
        Assert.Equal(("p501", "CTO-1", "3"), (notice.Data["property"], notice.Data["box"], notice.Data["port"]));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Client_in_no_property_is_removed(bool implanted, bool removes)
    {
        var plan = Scenario.Cancelling(p => p with { RemovePropertyCompletely = removes, DisconnectCancelledFromSplitterPort = true, AnnotateRemoval = true })
            .Unplaced(501, c => c with { IsImplanted = implanted }).Contract(501, status: 3).Plan();

        Assert.Equal(("c501", (string?)null), (plan.Only<RemoveClient>().ClientId, plan.Only<RemoveClient>().PropertyId));
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void No_client_of_that_code_is_nothing_and_no_finding()
    {
        var plan = Scenario.Cancelling().Box("CTO-1").Contract(501, status: 3).Plan();

        plan.IsQuiet();
        Assert.Equal(ContractOutcome.Served, plan.OutcomeOf(501));
    }

    [Fact]
    public void Contract_missing_from_a_read_is_never_a_cancellation()
    {
        Scenario Missing() => Scenario.Cancelling(p => p with { RemovePropertyCompletely = true }).Box("CTO-1").Client(501).Unplaced(502);

        var complete = Missing().Plan();
        Assert.Empty(complete.Changes);
        Assert.Equal([(501, FindingCode.MissingInSgp), (502, FindingCode.MissingInSgp)], complete.Findings.Select(f => ((int)f.Contract, f.Code)));
        Missing().ReadInPart().Plan().IsQuiet();
    }

    [Fact]
    public void Cancelled_contract_gets_no_updates()
    {
        foreach (var cancels in new[] { true, false })
        {
            var plan = Scenario.Cancelling(p => p with { CancelClients = cancels, MoveChangedPorts = true, ImplantClients = true, UpdateOnu = true }).Box("CTO-1")
                .Client(501, but: c => c with { IsImplanted = false })
                .Contract(501, port: 5, status: 3, but: c => c with { Name = "OUTRO", PowerDbm = -10, Places = [new(-20, -40)], Onu = new("u", "s", "m") })
                .Plan();

            Assert.Equal(cancels ? [ChangeKind.RemoveProperty] : [], plan.Kinds());
            Assert.All(plan.Withheld, w => Assert.Equal(Feature.CancelClients, w.Feature));
        }
    }

    [Theory]
    [InlineData(null, "[SGP] 2026-11-23 contrato 501: MARIA SILVA removido")]
    [InlineData("", "[SGP] 2026-11-23 contrato 501: MARIA SILVA removido")]
    [InlineData("Portão azul", "Portão azul\n[SGP] 2026-11-23 contrato 501: MARIA SILVA removido")]
    [InlineData("a\nb", "a\nb\n[SGP] 2026-11-23 contrato 501: MARIA SILVA removido")]
    public void Removal_is_annotated_below_what_is_there(string? before, string after)
    {
        var plan = Annotate(false, c => c with { Name = "MARIA SILVA" }, p => p with { Observation = before });
        var note = plan.Change<AnnotateProperty>(501);

        Assert.Equal(("p501", before, after), (note.PropertyId, note.ObservationBefore, note.ObservationAfter));
        Assert.Equal(["501/RemoveClient"], note.DependsOn);
        Assert.False(note.IsDestructive);
    }

    [Fact]
    public void Removal_is_annotated_after_a_disconnection_too()
        => Assert.Equal([ChangeKind.DisconnectPort, ChangeKind.RemoveClient, ChangeKind.AnnotateProperty], Annotate(true).Kinds());

    [Fact]
    public void Property_that_goes_is_not_annotated()
        => Assert.Equal([ChangeKind.RemoveProperty], Annotate(false, c => c with { IsImplanted = false }).Kinds());

    [Fact]
    public void Annotation_names_the_maps_name_not_sgps()
    {
        var plan = Scenario.Cancelling(p => p with { AnnotateRemoval = true }).Box("CTO-1").Client(501, but: c => c with { Name = "NO MAPA" })
            .Contract(501, status: 3, but: c => c with { Name = "NO SGP" }).Plan();

        Assert.Equal("[SGP] 2026-11-23 contrato 501: NO MAPA removido", plan.Change<AnnotateProperty>(501).ObservationAfter);
    }

    [Fact]
    public void Port_of_a_splitter_that_is_not_the_boxs_is_freed_all_the_same()
        => Assert.Equal([ChangeKind.DisconnectPort, ChangeKind.RemoveClient], Cancel(false, true, property: p => p with
        {
            Connections = [new MapConnection("elsewhere", 2)],
        }).Kinds());

    private static SyncPlan Cancel(
        bool removes, bool disconnects, Func<MapClient, MapClient>? client = null, Func<MapProperty, MapProperty>? property = null)
        => Scenario.Cancelling(p => p with { RemovePropertyCompletely = removes, DisconnectCancelledFromSplitterPort = disconnects })
            .Box("CTO-1").Client(501, port: 3, but: client, property: property).Contract(501, port: 3, status: 3).Plan();

    private static SyncPlan Annotate(
        bool disconnects, Func<MapClient, MapClient>? client = null, Func<MapProperty, MapProperty>? property = null)
        => Scenario.Cancelling(p => p with { AnnotateRemoval = true, DisconnectCancelledFromSplitterPort = disconnects })
            .Box("CTO-1").Client(501, but: client, property: property).Contract(501, status: 3).Plan();
}
