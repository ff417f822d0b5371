using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("https://other.example/accounts/login/?next=/api/&token=tok-SECRET-1#tok-SECRET-1", "https://other.example/accounts/login/")]
    [InlineData("https://user:tok-SECRET-1@other.example:8443/a", "https://other.example:8443/a")]
    [InlineData("/accounts/login/?token=tok-SECRET-1", "{address}accounts/login/")]
    [InlineData("//other.example/x", "http://other.example/x")]
    [InlineData("mailto:tok-SECRET-1@other.example", null)]
    [InlineData(null, null)]
    public async Task A_redirect_is_not_followed_and_says_where_it_wanted_to_lead(string? location, string? target)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) =>
        {
            if (location is not null)
                context.Response.Headers.Location = location;
            return SgpBench.Status(302)(context);
        });
        target = target?.Replace("{address}", sgp.Server.Address.AbsoluteUri, StringComparison.Ordinal);

        foreach (var call in (string[])["list", "page", "stream"])
        {
            var error = await SgpFixture.FailsAsync(() => SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct));

            Assert.Equal((SgpErrorKind.Redirect, false, 302), (error.Kind, error.IsTransient, (int)error.Status!));
            Assert.Equal(target, error.RedirectTarget?.AbsoluteUri);
            Assert.Contains(target ?? "an unnamed place", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(3, sgp.Requests.Count);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task The_credentials_are_not_taken_along(int status)
    {
        await using var other = await StubServer.StartAsync(SgpBench.SmallList);
        await using var sgp = await SgpFixture.StartAsync((context, _) =>
        {
            context.Response.Headers.Location = other.Address + "api/ura/pops/";
            return SgpBench.Status(status)(context);
        });

        await SgpFixture.FailsAsync(() => SgpBench.ListAsync(sgp.Client, SgpBench.Ct));

        Assert.Empty(other.Requests);
    }
}
