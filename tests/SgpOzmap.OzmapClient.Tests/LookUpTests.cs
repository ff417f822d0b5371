using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class LookUpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_record_is_found_by_its_id()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"_id":"b1","name":"CTO 1"}""");

        var box = await ozmap.Client.FindAsync(OzmapResource.Boxes, "b1", Token);

        Assert.Equal("CTO 1", box!.Name);
        Assert.Equal("/api/v2/boxes/b1", Assert.Single(ozmap.Requests).Path);
    }

    [Theory]
    [InlineData("""{"message":"not found"}""", 404)]
    [InlineData("", 404)]
    [InlineData("null", 200)]
    public async Task A_record_that_does_not_exist_is_null(string body, int status)
    {
        await using var ozmap = await Ozmap.StartAsync(body, status);

        Assert.Null(await ozmap.Client.FindAsync(OzmapResource.Boxes, "b1", Token));
    }

    [Fact]
    public async Task A_web_page_with_404_says_nothing_about_a_record()
    {
        await using var ozmap = await Ozmap.StartAsync([context => StubServer.HtmlAsync(context, "<!DOCTYPE html><pre>Cannot GET</pre>", 404)]);

        var find = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.FindAsync(OzmapResource.Boxes, "b1", Token));
        var code = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.FindPropertiesByClientCodeAsync("1", Token));

        Assert.Equal((OzmapErrorKind.NotFound, OzmapErrorKind.NotFound), (find.Kind, code.Kind));
    }

    [Theory]
    [InlineData("[]", 200, "")]
    [InlineData("null", 200, "")]
    [InlineData("""{"message":"not found"}""", 404, "")]
    [InlineData("""[{"id":"a","client":{"_id":"c","code":"1"}},{"_id":"b"}]""", 200, "a b")]
    [InlineData("""{"id":"a","client":{"id":"c"}}""", 200, "a")]
    [InlineData("""{"total":1,"rows":[{"id":"a"}]}""", 200, "a")]
    public async Task The_properties_of_a_code_come_in_several_shapes(string body, int status, string ids)
    {
        await using var ozmap = await Ozmap.StartAsync(body, status);

        var properties = await ozmap.Client.FindPropertiesByClientCodeAsync("1", Token);

        Assert.Equal(ids, string.Join(' ', properties.Select(p => p.Id)));
    }

    [Theory]
    [InlineData("\"boom\"")]
    [InlineData("""{"message":"boom"}""")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    public async Task An_answer_that_is_not_understood_is_not_taken_for_an_unknown_code(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.FindPropertiesByClientCodeAsync("1", Token));

        Assert.Equal(OzmapErrorKind.InvalidBody, error.Kind);
    }

    [Theory]
    [InlineData("123|123", "123%7C123")]
    [InlineData("a/b?c#d", "a%2Fb%3Fc%23d")]
    [InlineData("50%", "50%25")]
    [InlineData("ção", "%C3%A7%C3%A3o")]
    public async Task A_code_of_any_characters_stays_one_segment_of_the_path(string code, string segment)
    {
        await using var server = await RawServer.StartAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]");
        await using var services = Ozmap.Services(server.Address);

        await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetService<IOzmapClient>(services)!.FindPropertiesByClientCodeAsync(code, Token);

        Assert.StartsWith($"GET /api/v2/properties/client/{segment} HTTP/1.1\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }
}
