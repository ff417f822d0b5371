using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 1: what SGP says a contract hangs on.</summary>
public sealed class AttachmentTests
{
    private static readonly Attachment Listing = new("CTO-1", 3, AttachmentSource.Listing);
    private static readonly Attachment OnuList = new("CTO-1", 3, AttachmentSource.OnuList);

    public static TheoryData<string, Attachment[], int> Agreements => new()
    {
        { "listing alone", [Listing], 3 },
        { "ONU list alone", [OnuList], 3 },
        { "both", [Listing, OnuList], 3 },
        { "port in the listing only", [Listing, OnuList with { Port = null }], 3 },
        { "port in the ONU list only", [Listing with { Port = null }, OnuList], 3 },
        { "port said in the middle", [Listing with { Port = null }, OnuList, Listing with { Port = null, ServiceId = 2 }], 3 },
        { "two services of one port", [Listing with { ServiceId = 1 }, Listing with { ServiceId = 2 }], 3 },
        { "no port at all", [Listing with { Port = null }, OnuList with { Port = null }], 1 },
    };

    public static TheoryData<string, Attachment[]> Disagreements => new()
    {
        { "other port in the other place", [Listing, OnuList with { Port = 4 }] },
        { "other box in the other place", [Listing, OnuList with { Box = "CTO-2" }] },
        { "other box, no ports", [Listing with { Port = null }, OnuList with { Box = "CTO-2", Port = null }] },
        { "two services", [Listing with { ServiceId = 1 }, Listing with { ServiceId = 2, Port = 5 }] },
        { "third disagrees with the second", [Listing with { Port = null }, OnuList, Listing with { Port = 4 }] },
        { "case of the name", [Listing, OnuList with { Box = "cto-1" }] },
    };

    [Theory]
    [MemberData(nameof(Agreements))]
    public void What_agrees_is_one_attachment(string what, Attachment[] said, int port)
    {
        foreach (var order in new[] { said, [.. said.Reverse()] })
        {
            var created = Creating(order).Plan().Only<CreateClient>();
            Assert.True(created.Port is { BoxName: "CTO-1" } && created.Port.Port == port, what);
        }
    }

    [Theory]
    [MemberData(nameof(Disagreements))]
    public void What_disagrees_is_several_attachments_and_no_creation(string what, Attachment[] said)
    {
        Assert.NotEmpty(what);
        foreach (var order in new[] { said, [.. said.Reverse()] })
        {
            var finding = Creating(order).Plan().Refuses(FindingCode.SeveralAttachments);
            Assert.All(said, a => Assert.Contains(a.Box, finding.Data["attachments"], StringComparison.Ordinal));
            Assert.All(said, a => Assert.Contains(a.Source.ToString(), finding.Data["attachments"], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Several_attachments_stop_a_move_but_no_other_update()
    {
        var plan = Scenario.Moving().Box("CTO-1").Client(501)
            .Contract(501, but: c => c with { Name = "NOVO", Attachments = [Listing, OnuList with { Port = 4 }] })
            .Plan();

        Assert.Equal("NOVO", plan.Only<Rename>().NameAfter);
        plan.Finding(FindingCode.SeveralAttachments);
    }

    [Fact]
    public void Several_attachments_are_told_while_moving_is_off_and_of_a_client_without_property()
    {
        var plan = Scenario.With(p => p).Box("CTO-1").Client(501).Unplaced(502)
            .Contract(501, but: c => c with { Attachments = [Listing, OnuList with { Port = 4 }] })
            .Contract(502, but: c => c with { Attachments = [Listing, OnuList with { Port = 4 }] })
            .Plan();

        Assert.Empty(plan.Changes);
        Assert.Equal(FindingCode.SeveralAttachments, plan.CodeOf(501));
        Assert.Equal(FindingCode.SeveralAttachments, plan.CodeOf(502));
    }

    [Fact]
    public void Normalized_names_agree_when_their_folded_forms_do()
    {
        var created = Scenario.Creating(p => p with { BoxNameMatching = BoxNameMatching.Normalized }).Box("CTO-1")
            .Contract(501, but: c => c with { Attachments = [Listing, OnuList with { Box = " cto-1 " }] })
            .Plan().Only<CreateClient>();

        Assert.Equal("CTO-1", created.Port.BoxName);
    }

    [Fact]
    public void Nothing_said_is_no_attachment()
        => Creating([]).Plan().Refuses(FindingCode.NoAttachment);

    [Fact]
    public void Nothing_said_while_the_onu_list_could_not_be_read_is_unknown()
        => Scenario.Creating().Box("CTO-1")
            .Contract(501, box: null, but: c => c with { AttachmentsUnread = true })
            .Plan().Refuses(FindingCode.AttachmentUnknown);

    [Fact]
    public void Listing_that_speaks_counts_while_the_onu_list_could_not_be_read()
        => Assert.Equal(3, Scenario.Creating().Box("CTO-1")
            .Contract(501, but: c => c with { Attachments = [Listing], AttachmentsUnread = true })
            .Plan().Only<CreateClient>().Port.Port);

    [Fact]
    public void Cancellation_needs_the_status_alone()
        => Assert.Equal(["501/RemoveClient", "502/RemoveClient"], Scenario.Cancelling().Box("CTO-1")
            .Client(501, port: 1).Contract(501, box: null, status: 3, but: c => c with { AttachmentsUnread = true })
            .Client(502, port: 2).Contract(502, status: 3, but: c => c with { Attachments = [Listing, OnuList with { Port = 4 }] })
            .Plan().Ids());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Client_on_the_map_needs_no_attachment(bool unread)
        => Scenario.Moving().Box("CTO-1").Client(501)
            .Contract(501, box: null, but: c => c with { AttachmentsUnread = unread })
            .Plan().IsQuiet();

    private static Scenario Creating(IEnumerable<Attachment> said)
        => Scenario.Creating().Box("CTO-1").Box("CTO-2").Contract(501, but: c => c with { Attachments = [.. said] });
}
