using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Testing;
using SgpOzmap.TestSupport;

namespace SgpOzmap.Integration.Tests.Doctor;

public sealed class OzmapLineTests
{
    [Fact]
    public async Task A_wrong_key_is_told_and_does_not_hide_SGP()
    {
        await using var bench = await DoctorBench.StartAsync();
        var report = await bench.ExamineAsync("Ozmap:ApiKey=s3cret");

        report.Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Error, "does not accept the API key", "401", "SgpOzmap:Ozmap:ApiKey", "module API");
        Assert.Equal(["OzmapProjects", "Boxes"], report.NotChecked());
        report.Expect(DoctorCodes.SgpStatuses, DoctorSeverity.Ok);
    }

    [Fact]
    public async Task A_login_is_told_by_the_token_that_it_gave_or_by_its_keys()
    {
        await using var bench = await DoctorBench.StartAsync();
        (bench.Ozmap.Options.Login, bench.Ozmap.Options.Password) = ("integra", "pw-of-mine");

        (await bench.ExamineAsync("Ozmap:ApiKey=", "Ozmap:Login=integra", "Ozmap:Password=pw-of-mine"))
            .Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Ok, "accepts the login; the token was obtained");
        (await bench.ExamineAsync("Ozmap:ApiKey=", "Ozmap:Login=integra", "Ozmap:Password=s3cret"))
            .Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Error, "refuses the login", "SgpOzmap:Ozmap:Login and SgpOzmap:Ozmap:Password");
    }

    [Theory]
    [InlineData(403, null, "does not permit the access", "projects")]
    [InlineData(500, null, "failed", "port 9994")]
    [InlineData(503, null, "failed", "Open OZmap in a browser")]
    [InlineData(429, null, "asks to wait", "Open OZmap in a browser")]
    [InlineData(400, null, "refused", "OZmap's support")]
    [InlineData(200, "<html>OZmap</html>", "web page", "SgpOzmap:Ozmap:BaseAddress")]
    public async Task Every_refusal_has_its_own_words(int status, string? html, string message, string whatToDo)
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Ozmap.Faults.Add(new() { Kind = html is null ? FaultKind.Status : FaultKind.HtmlOk, Status = status, Body = html });

        (await bench.ExamineAsync()).Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Error, message, $"HTTP {status}", whatToDo);
    }

    [Fact]
    public async Task A_redirect_is_told_with_its_address_and_without_its_query()
    {
        await using var bench = await DoctorBench.StartAsync();
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "https://user:s3cret@mapa.example:9090/login?next=s3cret";
            return Task.CompletedTask;
        });

        var line = (await bench.ExamineAsync($"Ozmap:BaseAddress={server.Address}")).Expect(
            DoctorCodes.OzmapAccess, DoctorSeverity.Error, "redirects to https://mapa.example:9090/login instead", "SgpOzmap:Ozmap:BaseAddress");
        Assert.Equal("https://mapa.example:9090/login", line.Data["redirect"]);
    }

    [Fact]
    public async Task A_dead_address_is_told()
    {
        await using var bench = await DoctorBench.StartAsync();

        (await bench.ExamineAsync("Ozmap:BaseAddress=http://127.0.0.1:1")).Expect(
            DoctorCodes.OzmapAccess, DoctorSeverity.Error, "Nobody answers at the address of OZmap", "SgpOzmap:Ozmap:BaseAddress");
    }

    [Fact]
    public async Task A_probe_is_waited_for_a_minute_only()
    {
        await using var bench = await DoctorBench.StartAsync();
        var (clock, still) = (new FakeTimeProvider(), new FakeTimeProvider());
        (bench.Ozmap.Options.Latency, bench.Ozmap.Options.TimeProvider) = (TimeSpan.FromHours(1), still);
        bench.Ozmap.Requests.OnArrival = _ => clock.Advance(Probe.Limit);

        (await bench.ExamineAsync(clock, null)).Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Error, "did not answer in time");
    }

    [Fact]
    public async Task A_server_that_does_not_know_the_check_of_a_key_is_asked_for_its_projects()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Ozmap.Faults.Add(new() { PathContains = "/authenticated", Status = 404, Body = """{"message":"Cannot GET"}""" });
        (await bench.ExamineAsync()).Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Ok);

        (await bench.ExamineAsync($"Ozmap:BaseAddress={bench.Sgp.Address}")).Expect(
            DoctorCodes.OzmapAccess, DoctorSeverity.Error, "no OZmap API", "SgpOzmap:Ozmap:BaseAddress");
    }

    [Theory]
    [InlineData("Ozmap:ApiKey=", "missing: SgpOzmap:Ozmap:ApiKey.")]
    [InlineData("Ozmap:Concurrency=99", "Concurrency")]
    public async Task Bad_settings_of_the_client_are_told(string setting, string message)
    {
        await using var bench = await DoctorBench.StartAsync();
        var report = await bench.ExamineAsync(setting);

        report.Expect(DoctorCodes.OzmapConfiguration, DoctorSeverity.Error, message, "SgpOzmap:Ozmap");
        Assert.Empty(bench.Ozmap.Requests.All);
    }

    [Fact]
    public async Task A_user_without_projects_is_an_error_and_an_empty_map_leaves_things_unchecked()
    {
        await using var bench = await DoctorBench.StartAsync();
        await using var empty = await OzmapSimulator.StartAsync(new OzmapState(), ct: TestContext.Current.CancellationToken);
        var report = await bench.ExamineAsync($"Ozmap:BaseAddress={empty.Address}");

        report.Expect(DoctorCodes.OzmapProjects, DoctorSeverity.Error, "sees no project", "SgpOzmap:Ozmap:ApiKey");
        Assert.Equal(["OzmapFilter"], report.NotChecked());
        report.Expect(DoctorCodes.OzmapSplitters, DoctorSeverity.Attention, "no service splitter");
        report.Expect(DoctorCodes.Boxes, DoctorSeverity.Error, "0 of SGP's 1", "same provider");
    }

    [Fact]
    public async Task An_older_server_is_read_by_page_number()
    {
        await using var bench = await DoctorBench.StartAsync();
        (bench.Ozmap.Options.Cursors, bench.Ozmap.Options.ZeroTotals, bench.Ozmap.Options.OmitPorts) = (false, true, true);
        var report = await bench.ExamineAsync();

        Assert.Equal("false", report.Expect(DoctorCodes.OzmapPaging, DoctorSeverity.Ok, "by page number").Data["cursors"]);
        report.Expect(DoctorCodes.OzmapTotals, DoctorSeverity.Attention, "total of 0", "OZmap's support");
        report.Expect(DoctorCodes.OzmapSplitters, DoctorSeverity.Attention, "blocked port looks free", "OZmap's support");
    }

    [Theory]
    [InlineData("Url", "Body")]
    [InlineData("Body", "Url")]
    public async Task Filters_are_honoured_either_way_by_a_good_server(string transport, string other)
    {
        await using var bench = await DoctorBench.StartAsync();
        Assert.Equal(transport, (await bench.ExamineAsync($"Ozmap:FilterTransport={transport}")).Expect(DoctorCodes.OzmapFilter, DoctorSeverity.Ok).Data["transport"]);

        bench.Ozmap.Faults.Add(new() { PathContains = "/boxes", Skip = 1, Times = 1, Status = 400 });
        (await bench.ExamineAsync($"Ozmap:FilterTransport={transport}")).Expect(
            DoctorCodes.OzmapFilter, DoctorSeverity.Error, "does not accept", "HTTP 400", $"SgpOzmap:Ozmap:FilterTransport to {other} (now {transport})");
    }

    [Fact]
    public async Task A_filter_that_is_dropped_on_the_way_is_an_error()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Ozmap.Options.DropGetBodies = true;

        (await bench.ExamineAsync("Ozmap:FilterTransport=Body")).Expect(
            DoctorCodes.OzmapFilter, DoctorSeverity.Error, "ignores filters", "Set SgpOzmap:Ozmap:FilterTransport to Url (now Body)");
        (await bench.ExamineAsync("Ozmap:FilterTransport=Url")).Expect(DoctorCodes.OzmapFilter, DoctorSeverity.Ok);
    }

    [Fact]
    public async Task A_filter_that_finds_nothing_is_an_error_too()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Ozmap.Faults.Add(new() { PathContains = "CTO-1", Times = 1, Status = 200, Body = """{"total":0,"rows":[],"hasNextPage":false}""" });

        (await bench.ExamineAsync()).Expect(DoctorCodes.OzmapFilter, DoctorSeverity.Error, "does not find a box that it listed itself");
    }

    [Theory]
    [InlineData("projects", 0)]
    [InlineData("boxes", 3)]
    [InlineData("ftth-clients", 0)]
    [InlineData("properties", 0)]
    public async Task A_list_that_fails_is_an_error_that_does_not_hide_the_others(string list, int skip)
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Ozmap.Faults.Add(new() { PathContains = $"/{list}?", Skip = skip, Times = int.MaxValue, Status = 500 });
        var report = await bench.ExamineAsync();

        Assert.Equal(list, report.Expect(DoctorCodes.OzmapList, DoctorSeverity.Error, $"'{list}'", "HTTP 500").Data["list"]);
        Assert.Equal(list == "projects", !report.Has(DoctorCodes.OzmapProjects));
        Assert.Equal(list == "boxes" ? ["Boxes"] : list == "projects" ? [] : ["DuplicateCodes"], report.NotChecked());
        Assert.Equal(list == "boxes", !report.Has(DoctorCodes.OzmapBoxCoordinates));
        report.Expect(DoctorCodes.OzmapSplitters, DoctorSeverity.Ok);
    }

    [Fact]
    public async Task A_list_that_comes_in_part_is_an_error()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Ozmap.Faults.Add(new() { PathContains = "/properties?", Status = 200, Body = """{"total":9,"rows":[],"hasNextPage":false}""" });

        (await bench.ExamineAsync()).Expect(DoctorCodes.OzmapList, DoctorSeverity.Error, "'properties'", "Fewer rows", "no run changes the map");
    }

    [Fact]
    public async Task Splitters_that_fail_are_an_error()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Ozmap.Faults.Add(new() { PathContains = "/splitters", Status = 403 });

        (await bench.ExamineAsync()).Expect(DoctorCodes.OzmapSplitters, DoctorSeverity.Error, "HTTP 403");
    }
}
