using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class RetryTests
{
    private static readonly PropertyUpdate Power = new() { PotencyRead = -20 };
    private static readonly PropertyUpdate NewClient = new() { Client = new FtthClientCreation { Code = "1" } };

    private static readonly Dictionary<string, Func<HttpContext, Task>> Failures = new(StringComparer.Ordinal)
    {
        ["408"] = Ozmap.Status(408),
        ["429"] = Ozmap.Status(429),
        ["500"] = Ozmap.Status(500),
        ["502"] = context => StubServer.HtmlAsync(context, status: 502),
        ["503"] = Ozmap.Status(503),
        ["504"] = Ozmap.Status(504),
        ["reset"] = Ozmap.Reset,
        ["cut"] = Ozmap.Json("""{"rows":["""),
        ["empty"] = Ozmap.Json(""),
        ["html"] = context => StubServer.HtmlAsync(context),
    };

    public static TheoryData<string> TransientForReads => [.. Failures.Keys];

    public static TheoryData<string, string> Writes => new MatrixTheoryData<string, string>(
        ["create", "new client", "delete property", "delete client", "disconnect", "batch", "power", "raw"], ["500", "503", "reset", "html"]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TransientForReads))]
    public async Task A_read_is_tried_again(string failure)
    {
        await using var ozmap = await Ozmap.StartAsync(Failures[failure], Failures[failure], Ozmap.Json(Rows.Page([1])));

        var page = await ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token);

        Assert.Single(page.Rows);
        Assert.Equal(3, ozmap.Requests.Count);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("reset")]
    [InlineData("429")]
    [InlineData("408")]
    [InlineData("html")]
    public async Task An_update_of_absolute_values_is_tried_again_with_the_same_body(string failure)
    {
        await using var ozmap = await Ozmap.StartAsync(Failures[failure], Ozmap.Status(204), Failures[failure], Ozmap.Status(204));

        await ozmap.Client.UpdatePropertyAsync("a", Power, Token);
        await ozmap.Client.UpdateClientAsync("c", new FtthClientUpdate { Name = "n" }, Token);

        Assert.Equal(
            ["""PATCH a {"potencyRead":-20}""", """PATCH a {"potencyRead":-20}""", """PATCH c {"name":"n"}""", """PATCH c {"name":"n"}"""],
            ozmap.Requests.Select(r => $"{r.Method} {r.Path[^1]} {r.Body}"));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Any_other_write_is_sent_once_and_may_have_been_done(string write, string failure)
    {
        await using var ozmap = await Ozmap.StartAsync([Failures[failure]]);

        var error = await Assert.ThrowsAsync<OzmapException>(() => WriteAsync(ozmap.Client, write));

        Assert.Single(ozmap.Requests);
        Assert.Equal(WriteOutcome.Unknown, error.WriteOutcome);
    }

    [Fact]
    public async Task After_the_last_attempt_the_last_failure_comes_out()
    {
        await using var ozmap = await Ozmap.StartAsync(
            [Ozmap.Status(503), Ozmap.Status(503), Ozmap.Json("""{"message":"still down"}""", 502)], options => options.MaxRetries = 2);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));

        Assert.Equal((3, 502, "still down"), (ozmap.Requests.Count, (int)error.Status!, error.ServerMessage));
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task Without_retries_the_first_failure_comes_out()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(503)], options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));

        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task A_write_that_never_left_is_tried_again()
    {
        var attempts = 0;
        await using var services = Ozmap.Services(
            FreeAddress(),
            options => options.MaxRetries = 2,
            build: builder => builder.AddHttpMessageHandler(() => new Counting(() => attempts++)));

        var error = await Assert.ThrowsAsync<OzmapException>(() => services.GetRequiredService<IOzmapClient>().DeletePropertyAsync("a", Token));

        Assert.Equal((OzmapErrorKind.Network, WriteOutcome.NotDone, true), (error.Kind, error.WriteOutcome, error.NeverSent));
        Assert.True(error.IsTransient);
        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task An_update_that_may_have_been_done_by_an_earlier_attempt_stays_uncertain()
    {
        await using var ozmap = await Ozmap.StartAsync(Ozmap.Reset, Ozmap.Status(404));

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.UpdatePropertyAsync("a", Power, Token));

        Assert.Equal((OzmapErrorKind.NotFound, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
    }

    [Theory]
    [InlineData("delete property")]
    [InlineData("disconnect")]
    public async Task A_write_without_a_body_is_not_doubled_when_a_kept_connection_ends_without_an_answer(string write)
    {
        // HttpClient by itself would send it again on a new connection.
        await using var server = await RawServer.StartAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", "");
        await using var services = Ozmap.Services(server.Address);
        var client = services.GetRequiredService<IOzmapClient>();
        await client.CheckAuthenticationAsync(Token);

        var error = await Assert.ThrowsAsync<OzmapException>(() => WriteAsync(client, write));

        Assert.Equal((OzmapErrorKind.Network, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        Assert.Equal(2, server.Requests.Count);
    }

    private static Task WriteAsync(IOzmapClient client, string write) => write switch
    {
        "create" => client.CreatePropertyAsync(new PropertyCreation { BoxId = "b" }, Token),
        "new client" => client.UpdatePropertyAsync("a", NewClient, Token),
        "delete property" => client.DeletePropertyAsync("a", Token),
        "delete client" => client.DeleteClientAsync("a", Token),
        "disconnect" => client.DisconnectDropAsync("a", Token),
        "batch" => client.UpdateClientsAsync(["a"], new FtthClientBatchUpdate { Implanted = true }, Token),
        "power" => client.SetPropertiesPowerAsync(["a"], -20, Token),
        "raw" => client.SendAsync(HttpMethod.Patch, "boxes/a", cancellationToken: Token),
        _ => throw new ArgumentOutOfRangeException(nameof(write)),
    };

    /// <summary>An address where nobody listens.</summary>
    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private sealed class Counting(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
