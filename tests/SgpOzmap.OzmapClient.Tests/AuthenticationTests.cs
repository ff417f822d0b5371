using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class AuthenticationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_key_is_sent_raw_without_a_scheme()
    {
        await using var ozmap = await Ozmap.StartAsync("{}");

        await ozmap.Client.CheckAuthenticationAsync(Token);

        var request = Assert.Single(ozmap.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal("/api/v2/authenticated", request.Path);
        Assert.Equal("the-raw-key", request.Headers["Authorization"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
    }

    [Fact]
    public async Task A_key_pasted_with_white_space_around_it_is_trimmed()
    {
        await using var ozmap = await Ozmap.StartAsync("{}", configure: options => options.ApiKey = " pasted\n");

        await ozmap.Client.CheckAuthenticationAsync(Token);

        Assert.Equal("pasted", Assert.Single(ozmap.Requests).Headers["Authorization"]);
    }

    [Fact]
    public async Task A_401_to_a_key_is_final_and_names_the_setting()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"message":"invalid token"}""", 401);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));

        Assert.Equal(OzmapErrorKind.Unauthorized, error.Kind);
        Assert.False(error.IsTransient);
        Assert.Contains("mend Ozmap:ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task The_default_headers_go_with_every_request()
    {
        await using var ozmap = await Ozmap.StartAsync("{}", configure: options => options.DefaultHeaders["integration"] = "sgp");

        await ozmap.Client.CheckAuthenticationAsync(Token);

        Assert.Equal("sgp", Assert.Single(ozmap.Requests).Headers["integration"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/api/v2")]
    [InlineData("/api/v2/")]
    [InlineData("/API/V2/")]
    [InlineData("/Api/v2//")]
    public async Task Whatever_form_of_the_address_was_pasted_the_same_path_is_asked_for(string pasted)
    {
        await using var server = await StubServer.StartAsync("{}");
        await using var services = Ozmap.Services(new Uri(server.Address.ToString().TrimEnd('/') + pasted));
        var client = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetService<IOzmapClient>(services)!;

        await client.CheckAuthenticationAsync(Token);

        Assert.Equal("/api/v2/authenticated", Assert.Single(server.Requests).Path);
    }
}
