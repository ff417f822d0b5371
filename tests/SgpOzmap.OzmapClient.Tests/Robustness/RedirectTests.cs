using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

public sealed class RedirectTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://other.example/login?next=s3cret#s3cret", "https://other.example/login")]
    [InlineData("https://user:s3cret@other.example:8443/a/b%20c?s3cret", "https://other.example:8443/a/b%20c")]
    [InlineData("HTTP://other.example", "http://other.example/")]
    [InlineData("/login?s3cret", "{address}login")]
    [InlineData("//other.example/x", "http://other.example/x")]
    [InlineData("", null)]
    [InlineData("mailto:s3cret@other.example", null)]
    [InlineData("javascript:s3cret", null)]
    [InlineData(null, null)]
    public async Task A_redirect_is_not_followed_and_says_where_it_wanted_to_lead(string? location, string? target)
    {
        await using var ozmap = await Ozmap.StartAsync([Redirect(307, location), Ozmap.Json("{}")]);
        target = target?.Replace("{address}", ozmap.Server.Address.AbsoluteUri, StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.DeletePropertyAsync("a", Token));

        Assert.Equal((OzmapErrorKind.Redirect, false, WriteOutcome.NotDone), (error.Kind, error.IsTransient, error.WriteOutcome));
        Assert.Equal(target, error.RedirectTarget?.AbsoluteUri);
        Assert.Contains(target ?? "an unnamed place", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
        Assert.Single(ozmap.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Neither_key_nor_token_is_taken_along(int status)
    {
        await using var other = await StubServer.StartAsync("{}");
        await using var ozmap = await Ozmap.StartAsync([Redirect(status, other.Address + "api/v2/authenticated")]);

        await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));

        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_redirected_login_says_where_to_for_every_call_that_shares_it()
    {
        await using var ozmap = await Ozmap.StartAsync([Redirect(302, "https://other.example/login")], NumberedTokens.LogIn);

        var calls = Enumerable.Range(0, 4).Select(_ => ozmap.Client.CheckAuthenticationAsync(Token)).ToList();

        foreach (var call in calls)
            Assert.Equal("https://other.example/login", (await Assert.ThrowsAsync<OzmapException>(() => call)).RedirectTarget?.AbsoluteUri);
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task No_other_failure_has_a_target()
    {
        await using var ozmap = await Ozmap.StartAsync([Redirect(400, "https://other.example/login")]);

        Assert.Null((await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token))).RedirectTarget);
    }

    private static Func<HttpContext, Task> Redirect(int status, string? location) => context =>
    {
        context.Response.StatusCode = status;
        if (location is not null)
            context.Response.Headers.Location = location;
        return Task.CompletedTask;
    };
}
