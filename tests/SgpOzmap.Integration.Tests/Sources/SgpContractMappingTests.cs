using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Pops;
using SgpOzmap.SgpClient.Splitters;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Tests.Sources;

public sealed class SgpContractMappingTests : SgpSourceTest
{
    [Fact]
    public async Task Both_places_are_attachments_with_the_box_exactly_as_sent()
    {
        Sgp.Add(501, new SgpService { Id = 9, Kind = "Internet", Onu = new() { SplitterName = " CTO-1 ", SplitterPort = 3 } });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 9, BoxName = "cto-1", BoxPort = 4 });
        Sgp.Onus.Add(new() { ContractId = 999, ServiceId = 8, BoxName = "CTO-9", BoxPort = 1 });

        var contract = await ReadOneAsync();

        Assert.Equal(
            [new(" CTO-1 ", 3, AttachmentSource.Listing, 9), new Attachment("cto-1", 4, AttachmentSource.OnuList, 9)],
            contract.Attachments);
        Assert.False(contract.AttachmentsUnread);
        Assert.Equal("FULANO", contract.Name);
    }

    [Fact]
    public async Task Services_that_are_no_internet_or_cancelled_do_not_count_nor_do_their_onus()
    {
        Sgp.Add(
            501,
            new SgpService { Id = 1, Kind = "tv", Onu = new() { SplitterName = "TV" }, Coordinates = new(1, 1), Login = "tv" },
            new SgpService { Id = 2, Kind = "internet", Status = SgpServiceStatus.Cancelled, Onu = new() { SplitterName = "OLD" }, IsOnline = true },
            new SgpService { Id = 3, Kind = null, Onu = new() { SplitterName = "NEW" }, IsOnline = false });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 1, BoxName = "TV", RxPowerDbm = -1 });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 2, BoxName = "OLD", IsOnline = true });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 4, BoxName = "DEAD", ServiceStatus = SgpServiceStatus.Cancelled });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 5, BoxName = "UNLISTED" });
        Sgp.Onus.Add(new() { ContractId = 501, BoxName = "NO-SERVICE" });

        var contract = await ReadOneAsync();

        Assert.Equal(["NEW", "UNLISTED", "NO-SERVICE"], contract.Attachments.Select(a => a.Box));
        Assert.Null(contract.PowerDbm);
        Assert.Empty(contract.Places);
        Assert.False(contract.IsOnline);
        Assert.Null(contract.Onu);
    }

    [Fact]
    public async Task Equal_attachments_of_one_place_are_one_and_the_order_is_that_of_place_and_service()
    {
        Sgp.Add(
            501,
            new SgpService { Id = 7, Onu = new() { SplitterName = "B", SplitterPort = 1 } },
            new SgpService { Id = 3, Onu = new() { SplitterName = "A", SplitterPort = 2 } },
            new SgpService { Id = 5, Onu = new() { SplitterName = "B", SplitterPort = 1 } });
        Sgp.Onus.Add(new() { Id = 2, ContractId = 501, ServiceId = 7, BoxName = "B", BoxPort = 1 });
        Sgp.Onus.Add(new() { Id = 1, ContractId = 501, ServiceId = 3, BoxName = "A", BoxPort = null });

        Assert.Equal(
            [
                new("A", 2, AttachmentSource.Listing, 3),
                new("B", 1, AttachmentSource.Listing, 5),
                new("A", null, AttachmentSource.OnuList, 3),
                new Attachment("B", 1, AttachmentSource.OnuList, 7),
            ],
            (await ReadOneAsync()).Attachments);
    }

    [Fact]
    public async Task A_box_without_name_is_named_by_the_list_of_boxes()
    {
        Sgp.Add(501, new SgpService { Id = 1, Onu = new() { SplitterId = 33, SplitterPort = 2 } });
        Sgp.Splitters.Add(new() { Id = 33, Name = "CTO-33" });

        Assert.Equal([new Attachment("CTO-33", 2, AttachmentSource.Listing, 1)], (await ReadOneAsync()).Attachments);
    }

    [Theory]
    [InlineData(SgpErrorKind.NotPermitted, 0, 1)]
    [InlineData(SgpErrorKind.Server, 1, 0)]
    public async Task Boxes_that_cannot_be_named_are_unknown_not_absent(SgpErrorKind kind, int failures, int notes)
    {
        Sgp.Add(501, new SgpService { Id = 1, Onu = new() { SplitterId = 33 } });
        Sgp.Add(502, new SgpService { Id = 2 });
        Sgp.SplitterFault = FakeSgp.Fault(kind);

        var reading = await ReadAsync();

        Assert.Equal([true, false], reading.Contracts.Select(c => c.AttachmentsUnread));
        Assert.Equal((failures, notes), (reading.Failures.Length, reading.Notes.Length));
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public async Task Nothing_is_asked_for_that_is_not_needed()
    {
        Sgp.Add(501, new SgpService { Id = 1, Onu = new() { SplitterId = 33, SplitterName = "CTO-33" } });

        await ReadAsync();

        Assert.Equal(["customers", "onus"], Sgp.Calls.Order());
    }

    [Fact]
    public async Task The_onu_list_reads_power_before_the_listing_lowest_service_first()
    {
        Sgp.Add(
            501,
            new SgpService { Id = 2, Onu = new() { RxPowerDbm = -22 } },
            new SgpService { Id = 1, Onu = new() { RxPowerDbm = -21 } });
        Sgp.Add(502, new SgpService { Id = 4, Onu = new() { RxPowerDbm = -24 } }, new SgpService { Id = 3 }, new SgpService { Id = 5, Onu = new() { RxPowerDbm = -25 } });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 2, RxPowerDbm = -12 });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 1, RxPowerDbm = null });

        Assert.Equal([-12, -24], (await ReadAsync()).Contracts.Select(c => c.PowerDbm));
    }

    [Fact]
    public async Task Places_are_those_of_services_then_that_of_the_customer_unchecked()
    {
        Sgp.Add(
            new()
            {
                Id = 501,
                Status = SgpContractStatus.Active,
                Services = [new() { Id = 2, Coordinates = new(2, 2) }, new() { Id = 1, Coordinates = new(0, 0) }],
            },
            place: new(3, 3));

        Assert.Equal([new(0, 0), new(2, 2), new Coordinates(3, 3)], (await ReadOneAsync()).Places);
    }

    [Fact]
    public async Task Onu_data_are_those_of_the_first_service_that_has_any_from_both_places()
    {
        Sgp.Add(501, new SgpService { Id = 1 }, new SgpService { Id = 3, Login = "late", MacAddress = "LATE" }, new SgpService { Id = 2, MacAddress = "MAC-2" });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 2, Serial = "SERIAL-2", ServiceLogin = "login-2" });

        Assert.Equal(new OnuData("login-2", "SERIAL-2", "MAC-2"), (await ReadOneAsync()).Onu);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, null, false)]
    [InlineData(null, true, true)]
    [InlineData(null, null, null)]
    public async Task Any_online_means_online(bool? service, bool? onu, bool? expected)
    {
        Options.Features.UseConnectionState = true;
        Sgp.Add(501, new SgpService { Id = 1, IsOnline = service });
        Sgp.Onus.Add(new() { ContractId = 501, ServiceId = 1, IsOnline = onu });

        Assert.Equal(expected, (await ReadOneAsync()).IsOnline);
        Assert.Equal(["customers+connection", "onus+connection"], Sgp.Calls.Order());
    }

    [Fact]
    public async Task Pop_names_are_looked_up_by_id_only_where_missing()
    {
        Sgp.Add(new() { Id = 501, Status = SgpContractStatus.Active, PopId = 1 });
        Sgp.Add(new() { Id = 502, Status = SgpContractStatus.Active, PopId = 1, PopName = "NORTE" });
        Sgp.Pops.Add(new(1, "CENTRO"));

        var reading = await ReadAsync();

        Assert.Equal(["CENTRO", "NORTE"], reading.Contracts.Select(c => c.PopName));
        Assert.Contains("pops", Sgp.Calls);
    }

    [Fact]
    public async Task Pop_names_that_cannot_be_read_fail_the_run_and_nothing_else()
    {
        Sgp.Add(new() { Id = 501, Status = SgpContractStatus.Active, PopId = 1 });
        Sgp.PopFault = FakeSgp.Fault(SgpErrorKind.Server);

        var reading = await ReadAsync();

        Assert.Null(Assert.Single(reading.Contracts).PopName);
        Assert.True(reading.IsComplete);
        Assert.Contains("POP", Assert.Single(reading.Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_without_id_is_left_out_and_one_of_two_rows_has_the_services_of_both()
    {
        Sgp.Add(new() { Id = null, Status = SgpContractStatus.Active });
        Sgp.Add(501, new SgpService { Id = 2, Onu = new() { SplitterName = "B" } });
        Sgp.Add(501, new SgpService { Id = 1, Onu = new() { SplitterName = "A" } });

        Assert.Equal(["A", "B"], (await ReadOneAsync()).Attachments.Select(a => a.Box));
    }

    [Fact]
    public async Task A_customer_that_does_not_say_its_contracts_has_none_here()
    {
        Sgp.Customers.Add(new() { Name = "X", Contracts = null });
        Sgp.Add(501);

        Assert.Equal(501, (await ReadOneAsync()).Id);
    }
}
