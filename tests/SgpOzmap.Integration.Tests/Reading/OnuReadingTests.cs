using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Reading;

public sealed class OnuReadingTests
{
    [Theory]
    [InlineData(FttxAccess.NotPermitted)]
    [InlineData(FttxAccess.Absent)]
    public async Task Without_an_ONU_list_a_delta_says_once_what_follows_at_full_reads_only(FttxAccess access)
    {
        await using var bench = await ReadingBench.FilledAsync(3);
        bench.Sgp.Options.Fttx = access;
        var full = await bench.DeltaAsync();
        bench.State.FindContract(501)!.Services[0].Onu!.Hang("CTO-9", 9).Rx = "-25";

        var delta = await bench.DeltaAsync();

        Assert.Equal((true, true), (full.IsListingOnly, delta.IsListingOnly));
        Assert.True(delta.IsComplete);
        Assert.Empty(delta.Failures);
        Assert.Contains("at full reads only", Assert.Single(delta.Notes).En, StringComparison.Ordinal);
        Assert.DoesNotContain("at full reads only", Assert.Single(full.Notes).En, StringComparison.Ordinal);
        Assert.Equal(Facts.Of(full), Facts.Of(delta));
        Assert.DoesNotContain(delta.Parts, static p => p.Name == "onus");
    }

    [Fact]
    public async Task An_ONU_list_that_fails_gives_no_old_reading_and_leaves_boxes_unread()
    {
        await using var bench = await ReadingBench.FilledAsync(3);
        bench.State.FindContract(502)!.Services[0].Onu!.ListingSilent = true;
        await bench.DeltaAsync();
        bench.Sgp.Faults.Add(new() { PathContains = "onu/list", Status = 500 });

        var delta = await bench.DeltaAsync();

        Assert.All(delta.Contracts, static c => Assert.Null(c.PowerDbm));
        Assert.Equal([false, true, false], delta.Contracts.Select(c => c.AttachmentsUnread));
        Assert.Contains("ONU list", Assert.Single(delta.Failures).En, StringComparison.Ordinal);
        Assert.True(delta.IsComplete);
        Assert.DoesNotContain(delta.Parts, static p => p.Name == "onus");
    }

    [Fact]
    public async Task A_large_network_is_read_OLT_by_OLT()
    {
        await using var bench = await OltsAsync();

        await bench.DeltaAsync();
        Assert.Equal(["onu/list"], Onus(bench));
        var reading = await bench.DeltaAsync();
        var second = Onus(bench);
        await bench.RestartAsync();
        await bench.DeltaAsync();

        Assert.Equal(["olt/1/onu/list", "olt/2/onu/list", "olt/list"], second);
        Assert.Equal(second, Onus(bench));
        Assert.Equal(6, reading.Parts.Single(static p => p.Name == "onus").Rows);
        Assert.All(reading.Contracts, static c => Assert.Equal(2, c.Attachments.Length));
    }

    [Fact]
    public async Task A_network_that_is_known_to_be_small_is_one_request()
    {
        await using var bench = await OltsAsync();
        bench.Options.Reading.OnusPerOltAbove = 6;

        await bench.DeltaAsync();
        Assert.Equal(["onu/list"], Onus(bench));
        await bench.DeltaAsync();
        Assert.Equal(["onu/list"], Onus(bench));
    }

    [Fact]
    public async Task One_OLT_that_fails_leaves_the_whole_list_unread()
    {
        await using var bench = await OltsAsync();
        await bench.DeltaAsync();
        bench.Sgp.Faults.Add(new() { PathContains = "olt/2/onu", Status = 500 });

        var reading = await bench.DeltaAsync();

        Assert.All(reading.Contracts, static c => Assert.Equal(Rules.Contracts.AttachmentSource.Listing, Assert.Single(c.Attachments).Source));
        Assert.Contains("ONU list", Assert.Single(reading.Failures).En, StringComparison.Ordinal);
        Assert.True(reading.IsComplete);
    }

    [Theory]
    [InlineData("olt/list", 500)]
    [InlineData("olt/2/onu", 404)]
    public async Task Where_OLTs_cannot_be_read_by_themselves_one_request_brings_all(string path, int status)
    {
        await using var bench = await OltsAsync();
        await bench.DeltaAsync();
        bench.Requests();
        bench.Sgp.Faults.Add(new() { PathContains = path, Status = status });

        var reading = await bench.DeltaAsync();

        Assert.Contains("onu/list", Onus(bench));
        Assert.Empty(reading.Failures);
        Assert.All(reading.Contracts, static c => Assert.Equal(2, c.Attachments.Length));
    }

    private static IEnumerable<string> Onus(ReadingBench bench)
        => [.. bench.Requests().FindAll(static r => !r.StartsWith("clientes", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static async Task<ReadingBench> OltsAsync()
    {
        var bench = await ReadingBench.StartAsync();
        bench.Options.Reading.OnusPerOltAbove = 5;
        var olts = new[] { bench.State.AddOlt("OLT-1"), bench.State.AddOlt("OLT-2") };
        for (var id = 501; id < 507; id++)
            bench.State.AddSubscriber(id, $"CLIENTE {id}", box: "CTO-1", port: id - 500).Services[0].Onu!.OltId = olts[id % 2].Id;
        return bench;
    }
}
