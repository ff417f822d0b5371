using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class ErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301, OzmapErrorKind.Redirect, false, WriteOutcome.NotDone)]
    [InlineData(302, OzmapErrorKind.Redirect, false, WriteOutcome.NotDone)]
    [InlineData(400, OzmapErrorKind.Refused, false, WriteOutcome.NotDone)]
    [InlineData(401, OzmapErrorKind.Unauthorized, false, WriteOutcome.NotDone)]
    [InlineData(403, OzmapErrorKind.Forbidden, false, WriteOutcome.NotDone)]
    [InlineData(404, OzmapErrorKind.NotFound, false, WriteOutcome.NotDone)]
    [InlineData(408, OzmapErrorKind.Timeout, true, WriteOutcome.Unknown)]
    [InlineData(409, OzmapErrorKind.Conflict, false, WriteOutcome.NotDone)]
    [InlineData(422, OzmapErrorKind.Refused, false, WriteOutcome.NotDone)]
    [InlineData(423, OzmapErrorKind.Refused, false, WriteOutcome.NotDone)]
    [InlineData(429, OzmapErrorKind.TooManyRequests, true, WriteOutcome.NotDone)]
    [InlineData(500, OzmapErrorKind.Server, true, WriteOutcome.Unknown)]
    [InlineData(503, OzmapErrorKind.Server, true, WriteOutcome.Unknown)]
    public async Task A_status_has_its_kind_and_says_whether_a_write_was_done(int status, OzmapErrorKind kind, bool transient, WriteOutcome outcome)
    {
        await using var ozmap = await Ozmap.StartAsync([context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return StubServer.JsonAsync(context, """{"message":"the reason"}""", status);
        }]);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CreatePropertyAsync(new PropertyCreation { BoxId = "b" }, Token));

        Assert.Equal((kind, transient, outcome), (error.Kind, error.IsTransient, error.WriteOutcome));
        Assert.Equal((status, "the reason", "POST /api/v2/properties"), ((int)error.Status!, error.ServerMessage, error.Path));
        Assert.Contains("the reason", error.Message, StringComparison.Ordinal);
        Assert.Single(ozmap.Requests);
    }

    [Theory]
    [InlineData("""{"message":"a","error":"b"}""", "a")]
    [InlineData("""{"message":"","error":"b"}""", "b")]
    [InlineData("""{"error":{"message":"c"}}""", "c")]
    [InlineData("""{"message":["d","e"]}""", "d; e")]
    [InlineData("""{"code":1}""", null)]
    [InlineData("""["x"]""", null)]
    [InlineData("plain", null)]
    [InlineData("<html>x</html>", null)]
    [InlineData("", null)]
    [InlineData("""{"message":"\ud800"}""", null)]
    public async Task The_servers_message_is_taken_where_there_is_one(string body, string? message)
    {
        await using var ozmap = await Ozmap.StartAsync(body, 400);

        Assert.Equal(message, (await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token))).ServerMessage);
    }

    [Fact]
    public async Task A_long_message_is_shortened()
    {
        await using var ozmap = await Ozmap.StartAsync($$"""{"message":"{{new string('x', 5000)}}"}""", 400);

        Assert.Equal(300, (await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token))).ServerMessage!.Length);
    }

    [Fact]
    public async Task No_text_of_an_error_holds_a_key_a_query_or_a_body()
    {
        // A secret that would be cut in two by the shortening is hidden too.
        await using var ozmap = await Ozmap.StartAsync(
            (context, request) => StubServer.JsonAsync(
                context, $$"""{"message":"{{new string('.', 295)}}{{request.Headers["Authorization"]}} is wrong"}""", 400));

        var write = await Assert.ThrowsAsync<OzmapException>(
            () => ozmap.Client.CreatePropertyAsync(new PropertyCreation { Address = "Rua Secreta" }, Token));
        var read = await Assert.ThrowsAsync<OzmapException>(
            () => ozmap.Client.GetPageAsync(OzmapResource.Clients, OzmapQuery.Where(OzmapFilter.Equal("name", "Fulano")), Token));

        foreach (var text in (string[])[write.ToString(), write.ServerMessage!, read.ToString(), read.Path!])
        {
            Assert.DoesNotContain("the-r", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Secreta", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Fulano", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_that_the_server_repeats_is_hidden()
    {
        await using var ozmap = await Ozmap.StartAsync(
            (context, request) => request.Path.EndsWith("login", StringComparison.Ordinal)
                ? StubServer.JsonAsync(context, """{"authorization":"secret-token"}""")
                : StubServer.JsonAsync(context, """{"message":"secret-token may not"}""", 403),
            options => (options.ApiKey, options.Login, options.Password) = (null, "api", "s3cret"));

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));

        Assert.Equal("*** may not", error.ServerMessage);
    }

    [Fact]
    public async Task A_web_page_with_200_is_an_error()
    {
        await using var ozmap = await Ozmap.StartAsync([context => StubServer.HtmlAsync(context)], options => options.MaxRetries = 0);

        var read = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.GetTopologyAsync("b", Token));
        var write = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.DeletePropertyAsync("b", Token));

        Assert.Equal((OzmapErrorKind.Html, true), (read.Kind, read.IsTransient));
        Assert.Equal((OzmapErrorKind.Html, false, WriteOutcome.Unknown), (write.Kind, write.IsTransient, write.WriteOutcome));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task A_creation_whose_answer_is_unreadable_may_have_been_done(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body, 201);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CreatePropertyAsync(new PropertyCreation { BoxId = "b" }, Token));

        Assert.Equal((OzmapErrorKind.InvalidBody, WriteOutcome.Unknown, false), (error.Kind, error.WriteOutcome, error.IsTransient));
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task A_truncated_body_is_transient_for_a_read()
    {
        await using var server = await RawServer.StartAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"rows\":[");
        await using var services = Ozmap.Services(server.Address, options => options.MaxRetries = 2);
        var client = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetService<IOzmapClient>(services)!;

        var error = await Assert.ThrowsAsync<OzmapException>(() => client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token));

        Assert.Equal((OzmapErrorKind.InvalidBody, true), (error.Kind, error.IsTransient));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_truncated_answer_to_a_write_leaves_it_uncertain()
    {
        await using var server = await RawServer.StartAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{");
        await using var services = Ozmap.Services(server.Address);
        var client = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetService<IOzmapClient>(services)!;

        var error = await Assert.ThrowsAsync<OzmapException>(() => client.DeletePropertyAsync("a", Token));

        Assert.Equal((OzmapErrorKind.InvalidBody, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_unknown_host_is_reported_as_never_reached()
    {
        await using var services = Ozmap.Services(new Uri("http://no-such-host.invalid"), options => options.MaxRetries = 0);
        var client = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetService<IOzmapClient>(services)!;

        var error = await Assert.ThrowsAsync<OzmapException>(() => client.DeletePropertyAsync("a", Token));

        Assert.Equal((OzmapErrorKind.Network, WriteOutcome.NotDone, true), (error.Kind, error.WriteOutcome, error.NeverSent));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.InvalidResponse, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public void Only_what_fails_before_the_first_byte_was_never_sent(HttpRequestError reason, bool neverSent)
        => Assert.Equal(neverSent, Transport.OzmapFaults.NeverSent(new HttpRequestException(reason)));

    [Fact]
    public async Task A_body_with_a_byte_order_mark_is_read()
    {
        await using var ozmap = await Ozmap.StartAsync("\uFEFF" + """{"id":"b","name":"CTO"}""");

        Assert.Equal("CTO", (await ozmap.Client.FindAsync(OzmapResource.Boxes, "b", Token))!.Name);
    }
}
