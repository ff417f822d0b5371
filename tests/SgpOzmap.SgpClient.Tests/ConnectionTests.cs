using System.Globalization;
using SgpOzmap.SgpClient.Connections;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task Every_filter_is_sent_under_its_documented_name()
    {
        await using var sgp = await SgpFixture.StartAsync(Page(0));
        await SgpFixture.ReadAsync(sgp.Client.Connections.ReadSessions(new()
        {
            Offset = 7,
            Limit = 40,
            Login = "ana",
            Document = "111",
            State = "PR",
            Status = "1",
            ConnectionKind = "PPPoE",
            LastSessionOnly = true,
        }));

        Assert.Equal(
            ["offset=7", "limit=40", "username=ana", "cpfcnpj=111", "uf=PR", "status=1", "tipoconexao=PPPoE", "last_session=1"],
            SgpFixture.Form(Assert.Single(sgp.Requests)).Skip(2).Select(f => $"{f.Key}={f.Value}"));
    }

    [Fact]
    public async Task What_SGP_would_misread_is_refused_before_it_is_sent()
    {
        await using var sgp = await SgpFixture.StartAsync(Page(0));
        SgpConnectionQuery[] wrong = [new() { Offset = -1 }, new() { Limit = 0 }, new() { Limit = 101 }, new() { Login = "" }, new() { State = " " }];

        Assert.All(wrong, query => Assert.ThrowsAny<ArgumentException>(() => sgp.Client.Connections.ReadSessions(query)));
        Assert.Empty(sgp.Requests);
    }

    [Fact]
    public async Task A_row_is_read_in_full()
    {
        var row = await RowAsync(
            """
            {"nome":"ANA","plano":"500M","plano_id":"7","online":true,"servico_id":"901","pppoe_login":"ana ","pppoe_senha":"x","endereco_latitude":"-10.5","endereco_longitude":"-50,25",
             "radacct":[{"username":"ana","acctsessionid":"8a","framedipaddress":"192.0.2.9","delegatedipv6prefix":"2001:db8::/56","framedipv6prefix":"","nasipaddress":"192.0.2.1",
              "nasportid":"ether1","callingstationid":"AA:BB","acctstarttime":"2026-01-01T10:00:00","acctstoptime":null}]}
            """);

        Assert.Equal(
            new SgpConnection
            {
                ServiceId = 901,
                Login = "ana",
                Name = "ANA",
                PlanId = 7,
                PlanName = "500M",
                Coordinates = new(-10.5, -50.25),
                IsOnline = true,
                Sessions = row.Sessions,
            },
            row);
        Assert.Equal(
            [
                new SgpSession
                {
                    Id = "8a",
                    Login = "ana",
                    Address = "192.0.2.9",
                    DelegatedPrefix = "2001:db8::/56",
                    NasAddress = "192.0.2.1",
                    NasPort = "ether1",
                    CallingStation = "AA:BB",
                    StartedAt = new DateTime(2026, 1, 1, 10, 0, 0),
                    IsOnline = true,
                },
            ],
            row.Sessions);
    }

    [Theory]
    [InlineData("\"acctstoptime\":null", null, true)]
    [InlineData("\"acctstoptime\":\"\"", null, true)]
    [InlineData("\"acctstoptime\":\"None\"", null, true)]
    [InlineData("\"acctstoptime\":\"2026-01-02T10:00:00\"", "2026-01-02 10:00:00", false)]
    [InlineData("\"acctstoptime\":\"2026-01-02 10:00:00\"", "2026-01-02 10:00:00", false)]
    [InlineData("\"acctstoptime\":\"02/01/2026 10:00:00\"", "2026-01-02 10:00:00", false)]
    [InlineData("\"acctstoptime\":\"2026-01-02\"", "2026-01-02 00:00:00", false)]
    [InlineData("\"acctstoptime\":\"02/01/2026\"", "2026-01-02 00:00:00", false)]
    [InlineData("\"acctstoptime\":\"ontem\"", null, false)]
    [InlineData("\"username\":\"ana\"", null, null)]
    public async Task A_session_is_open_while_it_has_no_end(string field, string? stop, bool? online)
    {
        var row = await RowAsync($$"""{"radacct":[{{{field}}}]}""");
        var session = Assert.Single(row.Sessions);

        Assert.Equal((stop, online), (session.StoppedAt?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), session.IsOnline));
        Assert.Equal(online, row.IsOnline);
    }

    [Theory]
    [InlineData("""{"online":false,"radacct":[{"acctstoptime":null}]}""", false)]
    [InlineData("""{"radacct":[{"acctstoptime":"2026-01-02"},{"acctstoptime":null}]}""", true)]
    [InlineData("""{"radacct":[{"acctstoptime":"2026-01-02"},{}]}""", null)]
    [InlineData("""{"radacct":[]}""", null)]
    [InlineData("""{"radacct":"None","online":null,"servico_id":{},"plano":[]}""", null)]
    public async Task The_row_says_who_is_online_or_else_its_sessions(string json, bool? online) => Assert.Equal(online, (await RowAsync(json)).IsOnline);

    [Fact]
    public async Task All_pages_are_read_and_the_reading_is_complete()
    {
        await using var sgp = await SgpFixture.StartAsync(Paged(250), o => o.PageSize = 100);
        var reading = sgp.Client.Connections.ReadSessions(new());
        var rows = await SgpFixture.ReadAsync(reading);

        Assert.Equal(Enumerable.Range(1, 250).Select(i => (long?)i), rows.Select(r => r.ServiceId));
        Assert.Equal((true, 250), (reading.IsComplete, reading.Announced));
        Assert.Equal([0, 100, 200], sgp.Requests.Select(SgpFixture.Offset));
    }

    [Fact]
    public async Task A_row_that_comes_twice_is_given_once_and_missed_elsewhere()
    {
        await using var sgp = await SgpFixture.StartAsync(
            [SgpFixture.Json(Page(4, Row(1), Row(2))), SgpFixture.Json(Page(4, Row(2), Row(3)))]);
        var reading = sgp.Client.Connections.ReadSessions(new() { Limit = 2 });

        Assert.Equal([1L, 2, 3], (await SgpFixture.ReadAsync(reading)).Select(r => r.ServiceId!.Value));
        Assert.Equal((false, "The server announced 4 connections and sent 3 different ones."), (reading.IsComplete, reading.IncompleteReason));
    }

    [Fact]
    public async Task A_service_may_have_several_rows()
    {
        await using var sgp = await SgpFixture.StartAsync(Page(
            2, """{"servico_id":1,"radacct":[{"acctsessionid":"a"}]}""", """{"servico_id":1,"radacct":[{"acctsessionid":"b"}]}"""));
        var reading = sgp.Client.Connections.ReadSessions(new());

        Assert.Equal(2, (await SgpFixture.ReadAsync(reading)).Count);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task A_page_that_fails_leaves_the_reading_partial()
    {
        await using var sgp = await SgpFixture.StartAsync(
            (context, request) => SgpFixture.Offset(request) == 0 ? Paged(4)(context, request) : StubServer.HtmlAsync(context), o => o.MaxRetries = 0);
        var reading = sgp.Client.Connections.ReadSessions(new() { Limit = 2 });
        var error = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading));

        Assert.Equal(SgpErrorKind.Html, error.Kind);
        Assert.Equal((false, "The page at offset 2 failed: Html."), (reading.IsComplete, reading.IncompleteReason));
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_found_out()
    {
        await using var sgp = await SgpFixture.StartAsync(Page(9, Row(1), Row(2)));
        var reading = sgp.Client.Connections.ReadSessions(new() { Limit = 2 });

        Assert.Equal(SgpErrorKind.NoProgress, (await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading))).Kind);
        Assert.Equal(2, sgp.Requests.Count);
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task A_total_that_falls_leaves_the_reading_partial()
    {
        await using var sgp = await SgpFixture.StartAsync(
            [SgpFixture.Json(Page(4, Row(1), Row(2))), SgpFixture.Json(Page(3, Row(4)))]);
        var reading = sgp.Client.Connections.ReadSessions(new() { Limit = 2 });
        await SgpFixture.ReadAsync(reading);

        Assert.False(reading.IsComplete);
        Assert.Contains("fell during the reading", reading.IncompleteReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"result":[],"paggination":{"total":0}}""", true)]
    [InlineData("""{"result":[]}""", false)]
    [InlineData("[]", false)]
    public async Task Nothing_is_complete_only_when_the_server_says_so(string json, bool complete)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var reading = sgp.Client.Connections.ReadSessions(new());

        Assert.Empty(await SgpFixture.ReadAsync(reading));
        Assert.Equal(complete, reading.IsComplete);
    }

    [Theory]
    [InlineData("""{"pagination":{"total":"1"},"result":[{"servico_id":1}]}""")]
    [InlineData("""{"results":[{"servico_id":1}],"paginacao":{"offset":0,"total":1.0}}""")]
    [InlineData("""{"paggination":{"total":1,"x":{"y":[1]}},"data":[{"servico_id":1}]}""")]
    public async Task The_envelope_is_known_by_several_names(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var reading = sgp.Client.Connections.ReadSessions(new());

        Assert.Single(await SgpFixture.ReadAsync(reading));
        Assert.Equal((true, 1), (reading.IsComplete, reading.Announced));
        Assert.Single(sgp.Requests);
    }

    [Fact]
    public async Task A_server_without_a_total_is_read_until_it_has_no_more()
    {
        await using var sgp = await SgpFixture.StartAsync([SgpFixture.Json($"[{Row(1)}]"), SgpFixture.Json($"[{Row(2)}]"), SgpFixture.Json("[]")]);
        var reading = sgp.Client.Connections.ReadSessions(new() { Limit = 1 });

        Assert.Equal(2, (await SgpFixture.ReadAsync(reading)).Count);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
        Assert.Equal([0, 1, 2], sgp.Requests.Select(SgpFixture.Offset));
    }

    private static Func<Microsoft.AspNetCore.Http.HttpContext, StubRequest, Task> Paged(int rows) => (context, request) =>
    {
        var limit = int.Parse(SgpFixture.Form(request)["limit"], CultureInfo.InvariantCulture);
        return StubServer.JsonAsync(context, Page(rows, [.. Enumerable.Range(1, rows).Skip(SgpFixture.Offset(request)).Take(limit).Select(Row)]));
    };

    private static string Row(int id) => $$"""{"servico_id":{{id}},"nome":"CLIENTE {{id}}"}""";

    private static string Page(int total, params string[] rows) => $$"""{"paggination":{"total":{{total}},"returned":{{rows.Length}}},"result":[{{string.Join(',', rows)}}]}""";

    private static async Task<SgpConnection> RowAsync(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(Page(1, json));
        return Assert.Single(await SgpFixture.ReadAsync(sgp.Client.Connections.ReadSessions(new())));
    }
}
