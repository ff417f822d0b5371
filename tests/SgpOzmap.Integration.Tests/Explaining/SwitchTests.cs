using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Tests.Explaining;

/// <summary>What features would do if they were on.</summary>
public sealed class SwitchTests
{
    private static readonly string[] Documented =
        ["CreateClients", "CancelClients", "ConsiderProjectsOnCreate", "CreateClientsAroundBox", "RemovePropertyCompletely", "DisconnectCancelledFromSplitterPort"];

    private static readonly string[] Beyond = ["UseConnectionState", "ReuseVacantProperty", "MoveChangedPorts", "ImplantClients", "UpdateOnu", "AnnotateRemoval"];

    [Fact]
    public async Task Those_without_a_difference_stand_in_one_line_in_the_order_of_the_rules()
    {
        await using var bench = new ExplainBench();
        var told = await bench.Contract(501, but: static c => c with { IsOnline = true }).Client(501).ExplainAsync(501);

        Assert.Equal([$"No difference: {string.Join(", ", [.. Documented, .. Beyond])}"], told.Switches);
        Assert.StartsWith(
            "Sem diferença: CreateClients (Criar Clientes), CancelClients (Cancelar Clientes), ConsiderProjectsOnCreate (Considerar Projetos na Criação de Clientes)",
            Assert.Single(told.Portuguese(4)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_that_makes_a_difference_says_which()
    {
        await using var bench = new ExplainBench("Features:UpdateStatus=false", "Features:UpdateName=false", "Features:UpdatePower=false", "Features:UpdateCoordinates=false");
        var told = await bench
            .Contract(501, port: 6, status: 4, label: "Suspenso", but: static c => c with
            {
                Name = "MARIA LIMA",
                PowerDbm = -21.5,
                Places = [new(-23.56, -46.64)],
                Onu = new("maria@isp", "ABCD", ""),
                IsOnline = false,
            })
            .Client(501, but: static c => c with { IsImplanted = false })
            .ExplainAsync(501);

        Assert.Equal(
            [
                "UpdateStatus: would write the status ERROR",
                "UpdateName: would write SGP's name",
                "UpdatePower: would write the power -21.50 dBm",
                "UpdateCoordinates: would write SGP's coordinates",
                "MoveChangedPorts: would move the property from CTO-1 : 4 to CTO-1 : 6",
                "ImplantClients: would mark the client as installed",
                "UpdateOnu: would write the ONU data",
            ],
            told.Switches.SkipLast(1));
        Assert.DoesNotContain(told.Explanation.Sections[4].Lines, static l => l.IsPersonal);
    }

    [Fact]
    public async Task The_connection_state_makes_a_difference_where_it_is_known_and_says_so_where_it_is_not()
    {
        await using var known = new ExplainBench();
        var told = await known.Contract(501, but: static c => c with { IsOnline = false }).Client(501).ExplainAsync(501);
        Assert.Contains("UseConnectionState: would write the status ERROR", told.Switches);

        await using var unknown = new ExplainBench();
        told = await unknown.Contract(501).Client(501).ExplainAsync(501);
        Assert.Contains("UseConnectionState: the connection state is only read with the feature on; what it would do is not known", told.Switches);
        Assert.DoesNotContain(told.Switches, static l => l.StartsWith("No difference", StringComparison.Ordinal) && l.Contains("UseConnectionState", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_replaces_a_change_says_both()
    {
        await using var bench = new ExplainBench("Features:CancelClients=true");
        var told = await bench.Contract(501, status: 3, label: "Cancelado").Client(501).ExplainAsync(501);

        Assert.Equal(
            ["RemovePropertyCompletely: would remove the property with its client", "RemovePropertyCompletely: no longer: Remove the client", "RemovePropertyCompletely: without the finding VacantPropertyHoldsPort"],
            told.Switches.Where(static l => l.StartsWith("RemovePropertyCompletely", StringComparison.Ordinal)));
        Assert.Contains("AnnotateRemoval: would note the removal on the property", told.Switches);
    }

    [Fact]
    public void Every_switch_turns_on_what_it_names_and_nothing_else()
    {
        var off = new SyncPolicies { UpdateStatus = false, UpdateName = false, UpdatePower = false, UpdateCoordinates = false };
        Assert.Equal(16, Switch.All.Length);
        Assert.All(Switch.All, s =>
        {
            Assert.False(s.IsOn(off));
            var on = s.TurnOn(off);
            Assert.Equal([s.Option], Switch.All.Where(other => other.IsOn(on)).Select(static other => other.Option));
        });
    }
}
