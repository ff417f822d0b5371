using System.Text;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;

namespace SgpOzmap.SgpClient.Tests;

public sealed class AuthenticationTests
{
    [Fact]
    public async Task Token_and_app_go_in_the_form_of_a_post()
    {
        await using var sgp = await SgpFixture.StartAsync("[]", o => (o.Token, o.App) = ("a+b&c=1", "Mapa é"));
        await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct);

        var request = Assert.Single(sgp.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("", request.Query);
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("a+b&c=1", SgpFixture.Form(request)["token"]);
        Assert.Equal("Mapa é", SgpFixture.Form(request)["app"]);
    }

    [Fact]
    public async Task Token_and_app_go_in_the_query_of_a_get()
    {
        await using var sgp = await SgpFixture.StartAsync("[]", o => (o.Token, o.App) = ("a+b&c=1", "Mapa é"));
        await sgp.Client.Fttx.GetSplittersAsync(cancellationToken: SgpFixture.Ct);

        var request = Assert.Single(sgp.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal("", request.Body);
        Assert.Equal("a+b&c=1", SgpFixture.Query(request)["token"]);
        Assert.Equal("Mapa é", SgpFixture.Query(request)["app"]);
    }

    [Fact]
    public async Task The_token_is_in_no_header()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct);
        await sgp.Client.Fttx.GetSplittersAsync(cancellationToken: SgpFixture.Ct);

        Assert.Equal(2, sgp.Requests.Count);
        Assert.All(sgp.Requests, r =>
        {
            Assert.DoesNotContain("Authorization", r.Headers.Keys, StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain(r.Headers.Values, v => v.Contains("tok-SECRET-1", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_user_is_sent_by_Basic_and_nothing_of_him_in_fields()
    {
        await using var sgp = await SgpFixture.StartAsync("[]", o => (o.Token, o.App, o.Username, o.Password) = (null, null, "joão", "p:w"));
        await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct);
        await sgp.Client.Fttx.GetSplittersAsync(includeBusyPorts: true, SgpFixture.Ct);

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("joão:p:w"));
        Assert.Equal(2, sgp.Requests.Count);
        Assert.All(sgp.Requests, r => Assert.Equal(expected, r.Headers["Authorization"]));
        Assert.All(sgp.Requests, r => Assert.Equal("", r.Query + r.Body));
    }

    [Fact]
    public async Task A_path_prefix_stays_before_the_documented_path()
    {
        await using var sgp = await SgpFixture.StartAsync("[]", o => o.BaseAddress = new Uri(o.BaseAddress!, "/tenant/accounts/login/?next=/admin/"));
        await SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new SgpOnuQuery { OltId = 7 }));

        Assert.Equal("/tenant/api/fttx/olt/7/onu/list/", Assert.Single(sgp.Requests).Path);
    }
}
