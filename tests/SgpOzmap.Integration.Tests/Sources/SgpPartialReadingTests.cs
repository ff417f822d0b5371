using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.Integration.Tests.Sources;

public sealed class SgpPartialReadingTests : SgpSourceTest
{
    [Fact]
    public async Task A_first_page_that_fails_throws()
    {
        Sgp.ListingFault = FakeSgp.Fault(SgpErrorKind.Server);

        Assert.Equal(SgpErrorKind.Server, (await Assert.ThrowsAsync<SgpException>(ReadAsync)).Kind);
    }

    [Fact]
    public async Task A_later_failure_gives_what_was_read_marked_as_partial()
    {
        Sgp.Add(501);
        Sgp.ListingFault = FakeSgp.Fault(SgpErrorKind.Timeout);

        var reading = await ReadAsync();

        Assert.Single(reading.Contracts);
        Assert.False(reading.IsComplete);
        Assert.Contains("only in part", Assert.Single(reading.Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_do_not_add_up_are_partial_with_their_reason()
    {
        Sgp.Add(501);
        Sgp.IsListingShort = true;

        var reading = await ReadAsync();

        Assert.False(reading.IsComplete);
        Assert.Contains("announced 2 customers and sent 1", Assert.Single(reading.Failures).En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SgpErrorKind.NotPermitted)]
    [InlineData(SgpErrorKind.NotFound)]
    public async Task No_onu_list_is_a_capability_said_once(SgpErrorKind kind)
    {
        Sgp.Add(501, new SgpService { Id = 1 });
        Sgp.OnuFault = FakeSgp.Fault(kind);

        var reading = await ReadAsync();

        Assert.False(Assert.Single(reading.Contracts).AttachmentsUnread);
        Assert.Single(reading.Notes);
        Assert.Empty(reading.Failures);
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public async Task A_fault_of_the_onu_list_leaves_silent_contracts_unread_and_uses_none_of_its_rows()
    {
        Sgp.Add(501, new SgpService { Id = 1 });
        Sgp.Add(502, new SgpService { Id = 2, Onu = new() { SplitterName = "CTO-2", RxPowerDbm = -22 } });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 1, BoxName = "CTO-1", RxPowerDbm = -11 });
        Sgp.Onus.Add(new() { ContractId = 502, ServiceId = 2, BoxName = "CTO-9", RxPowerDbm = -12 });
        Sgp.OnuFault = FakeSgp.Fault(SgpErrorKind.Server);

        var reading = await ReadAsync();

        Assert.Equal([true, false], reading.Contracts.Select(c => c.AttachmentsUnread));
        Assert.Empty(reading.Contracts[0].Attachments);
        Assert.Equal("CTO-2", Assert.Single(reading.Contracts[1].Attachments).Box);
        Assert.Equal([null, -22], reading.Contracts.Select(c => c.PowerDbm));
        Assert.Contains("ONU list", Assert.Single(reading.Failures).En, StringComparison.Ordinal);
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public async Task An_onu_list_that_is_cut_off_counts_as_a_fault()
    {
        Sgp.Add(501);
        Sgp.Onus.Add(new() { ContractId = 501, BoxName = "CTO-1" });
        Sgp.OnuGap = "cut off";

        var reading = await ReadAsync();

        Assert.True(Assert.Single(reading.Contracts).AttachmentsUnread);
        Assert.Contains("cut off", Assert.Single(reading.Failures).En, StringComparison.Ordinal);
    }
}
