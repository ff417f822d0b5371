using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 4, steps 5 to 7: which port SGP means, and who is on it.</summary>
public sealed class PortTests
{
    [Fact]
    public void Box_without_service_splitter_takes_the_client_unconnected()
    {
        var created = Scenario.Creating().Box("CTO-1", ports: 0).Contract(501, port: 3).Plan().Only<CreateClient>();

        Assert.Equal(new PortReference("box-CENTRO-CTO-1", "CTO-1"), created.Port);
        Assert.Empty(created.DependsOn);
    }

    [Theory]
    [InlineData(1, "s1", 1)]
    [InlineData(2, "s1", 2)]
    [InlineData(3, "s2", 1)]
    [InlineData(6, "s2", 4)]
    [InlineData(7, "s3", 1)]
    [InlineData(8, "s3", 2)]
    public void Ports_are_numbered_through_all_splitters(int wanted, string splitter, int port)
    {
        var created = Scenario.Creating().Box("CTO-1", [2, 4, 2]).Contract(501, port: wanted).Plan().Only<CreateClient>();

        Assert.Equal("box-CENTRO-CTO-1-" + splitter, created.Port.ConnectorId);
        Assert.Equal(port, created.Port.Port);
        Assert.Equal(wanted, created.Port.BoxPort);
    }

    [Theory]
    [InlineData(1, "index-0")]
    [InlineData(2, "index-2")]
    [InlineData(3, "index-10")]
    [InlineData(4, "a-id-1")]
    [InlineData(5, "a-id-2")]
    [InlineData(6, "b")]
    public void Splitters_are_ordered_by_index_then_name_then_id(int wanted, string splitter)
    {
        MapSplitter[] shuffled =
        [
            Splitter("b", "B", null), Splitter("a-id-2", "A", null), Splitter("index-10", "A", 10), Splitter("index-2", "Z", 2),
            Splitter("a-id-1", "A", null), Splitter("index-0", "ZZ", 0),
        ];
        var created = Scenario.Creating().Box("CTO-1", but: b => b with { Splitters = [.. shuffled] })
            .Contract(501, port: wanted).Plan().Only<CreateClient>();

        Assert.Equal(splitter, created.Port.ConnectorId);
        Assert.Equal(1, created.Port.Port);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public void Several_splitters_can_be_refused(int? port)
    {
        var rejecting = Scenario.Creating(p => p with { SplitterPortNumbering = SplitterPortNumbering.Reject })
            .Box("CTO-1", [8, 8]).Contract(501, port: port);

        rejecting.Plan().Refuses(FindingCode.SeveralSplitters);
    }

    [Fact]
    public void One_splitter_is_never_refused_for_being_several()
        => Assert.Equal(2, Scenario.Creating(p => p with { SplitterPortNumbering = SplitterPortNumbering.Reject })
            .Box("CTO-1").Contract(501, port: 2).Plan().Only<CreateClient>().Port.Port);

    [Theory]
    [InlineData(9)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Port_beyond_the_last_or_before_the_first_is_out_of_range(int port)
        => Scenario.Creating().Box("CTO-1", [4, 4]).Contract(501, port: port).Plan().Refuses(FindingCode.PortOutOfRange);

    [Fact]
    public void Blocked_port_is_refused()
        => Scenario.Creating().Box("CTO-1", [4, 4], blocked: [6]).Contract(501, port: 6).Plan().Refuses(FindingCode.PortBlocked);

    [Fact]
    public void Blocked_comes_before_occupied()
        => Scenario.Creating().Box("CTO-1", blocked: [1]).Vacant("CTO-1", 1).Contract(501).Plan().Refuses(FindingCode.PortBlocked);

    [Fact]
    public void Missing_port_takes_the_first_that_is_free()
    {
        var created = Scenario.Creating().Box("CTO-1", [3, 4], blocked: [1], network: [2]).Client(700, port: 3).Vacant("CTO-1", 4)
            .Contract(501, port: null).Contract(700, port: 3).Plan().Only<CreateClient>();

        Assert.Equal(5, created.Port.BoxPort);
        Assert.Equal("box-CENTRO-CTO-1-s2", created.Port.ConnectorId);
        Assert.Equal(2, created.Port.Port);
    }

    [Fact]
    public void Missing_port_can_be_refused()
        => Scenario.Creating(p => p with { MissingPort = MissingPort.Reject }).Box("CTO-1")
            .Contract(501, port: null).Plan().Refuses(FindingCode.NoPort);

    [Fact]
    public void Missing_port_in_a_box_without_splitter_is_no_matter()
        => Assert.Null(Scenario.Creating(p => p with { MissingPort = MissingPort.Reject }).Box("CTO-1", ports: 0)
            .Contract(501, port: null).Plan().Only<CreateClient>().Port.ConnectorId);

    [Fact]
    public void No_free_port_is_a_full_box()
        => Scenario.Creating().Box("CTO-1", ports: 4, blocked: [1], network: [2]).Client("estranho", "CTO-1", 3).Vacant("CTO-1", 4)
            .Contract(501, port: null).Plan().Refuses(FindingCode.BoxFull);

    [Fact]
    public void Client_on_the_port_is_named()
    {
        var finding = Scenario.Creating().Box("CTO-1").Client("ABC-7", "CTO-1", 3).Contract(501, port: 3)
            .Plan().Refuses(FindingCode.PortOccupiedByClient);

        Assert.Equal("ABC-7", finding.Data["client"]);
        Assert.Equal("CTO-1", finding.Data["box"]);
        Assert.Equal("3", finding.Data["port"]);
    }

    [Fact]
    public void Bare_property_on_the_port_is_an_error_too()
    {
        var finding = Scenario.Creating().Box("CTO-1").Vacant("CTO-1", 3).Contract(501, port: 3).Plan().Refuses(FindingCode.PortOccupiedByProperty);

        Assert.Equal("vacant-CTO-1-3", finding.Data["property"]);
    }

    [Fact]
    public void Cascade_on_the_port_is_the_network()
        => Scenario.Creating(p => p with { ReuseVacantProperty = true }).Box("CTO-1", network: [3]).Contract(501, port: 3)
            .Plan().Refuses(FindingCode.PortUsedByNetwork);

    [Fact]
    public void Property_counts_even_when_the_splitter_does_not_say_plugged()
        => Scenario.Creating().Box("CTO-1", but: b => b with { Splitters = [b.Splitters[0] with { Ports = [new(false, false)] }] })
            .Vacant("CTO-1", 1).Contract(501).Plan().Refuses(FindingCode.PortOccupiedByProperty);

    [Fact]
    public void Port_that_two_properties_share_is_not_free_when_one_of_them_leaves()
    {
        var plan = Scenario.Creating(p => p with { CancelClients = true, RemovePropertyCompletely = true }).Box("CTO-1")
            .Client(900, port: 1).Client("ABC", "CTO-1", 1).Contract(900, status: 3).Contract(501).Plan();

        Assert.Equal(["900/RemoveProperty"], plan.Ids());
        Assert.Equal(FindingCode.PortOccupiedByClient, plan.CodeOf(501));
    }

    private static MapSplitter Splitter(string id, string name, int? index)
        => new() { Id = id, Name = name, Index = index, Ports = [new(IsPlugged: false, IsBlocked: false)] };
}
