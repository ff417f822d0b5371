using System.Net;
using System.Text;

namespace SgpOzmap.Testing.Tests.Sgp;

public sealed class AccessTests
{
    private const string Wrong = "Credenciais de autenticação incorretas.";
    private const string Missing = "As credenciais de autenticação não foram fornecidas.";

    [Fact]
    public async Task The_two_refusals_differ_by_their_text()
    {
        await using var bench = await SgpBench.StartAsync();

        var none = await bench.SendAsync(HttpMethod.Post, "/api/ura/clientes/", Form());
        var wrongCase = await bench.SendAsync(HttpMethod.Post, "/api/ura/clientes/", Form(("token", "sgp-token"), ("app", "OZmap")));
        bench.Sgp.Options.Blocked = true;
        var blocked = await bench.PostAsync("/api/ura/clientes/");

        Assert.All([none, wrongCase, blocked], a => Assert.Equal(HttpStatusCode.Forbidden, a.Status));
        Assert.Equal([Missing, Wrong, Missing], [none.String("detail"), wrongCase.String("detail"), blocked.String("detail")]);
    }

    [Fact]
    public async Task Credentials_come_as_form_multipart_JSON_or_Basic()
    {
        await using var bench = await SgpBench.StartAsync(options: new() { Username = "api", Password = "çpass" });
        using var multipart = new MultipartFormDataContent { { new StringContent("sgp-token"), "token" }, { new StringContent("ozmap"), "app" } };
        using var json = new StringContent("""{"token":"sgp-token","app":"ozmap","limit":1}""", Encoding.UTF8, "application/json");
        string Basic(string pair) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync("/api/ura/clientes/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.SendAsync(HttpMethod.Post, "/api/ura/clientes/", multipart)).Status);
        var byJson = await bench.SendAsync(HttpMethod.Post, "/api/ura/clientes/", json);
        Assert.Equal(1, byJson.Json["paginacao"]!["limit"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.OK, (await bench.SendAsync(HttpMethod.Post, "/api/ura/clientes/", Form(), Basic("api:çpass"))).Status);
        Assert.Equal(Wrong, (await bench.SendAsync(HttpMethod.Post, "/api/ura/clientes/", Form(), Basic("api:no"))).String("detail"));
    }

    [Fact]
    public async Task Headers_and_the_query_of_a_POST_carry_no_credentials()
    {
        await using var bench = await SgpBench.StartAsync();

        Assert.Equal(Missing, (await bench.SendAsync(HttpMethod.Post, "/api/ura/clientes/?token=sgp-token&app=ozmap", Form())).String("detail"));
        Assert.Equal(Missing, (await bench.SendAsync(HttpMethod.Get, "/api/fttx/olt/list/", null, "Token sgp-token")).String("detail"));
    }

    [Theory]
    [InlineData(FttxAccess.Available, HttpStatusCode.OK, "application/json")]
    [InlineData(FttxAccess.NotPermitted, HttpStatusCode.Forbidden, "application/json")]
    [InlineData(FttxAccess.Absent, HttpStatusCode.NotFound, "text/html")]
    public async Task The_FTTx_module_is_there_or_forbidden_or_absent(FttxAccess access, HttpStatusCode status, string mediaType)
    {
        await using var bench = await SgpBench.StartAsync();
        bench.Sgp.Options.Fttx = access;

        var answer = await bench.GetAsync("/api/fttx/onu/list/");

        Assert.Equal((status, mediaType), (answer.Status, answer.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync("/api/ura/clientes/")).Status);
        Assert.Empty(bench.Sgp.Requests.Unknown);
    }

    [Theory]
    [InlineData("/api/ura/clientes")]
    [InlineData("/api/clientes/")]
    [InlineData("/api/ura/contratos/")]
    public async Task An_unknown_route_is_an_HTML_404_and_remembered(string path)
    {
        await using var bench = await SgpBench.StartAsync();

        var answer = await bench.PostAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.Status, answer.MediaType));
        Assert.Equal(path, Assert.Single(bench.Sgp.Requests.Unknown).Path);
        Assert.Empty(bench.Sgp.Requests.Writes);
    }

    [Fact]
    public async Task A_GET_of_a_POST_route_is_unknown()
    {
        await using var bench = await SgpBench.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync("/api/ura/clientes/")).Status);
    }

    [Fact]
    public async Task Login_is_a_page_and_everything_may_be_redirected_to_it()
    {
        await using var bench = await SgpBench.StartAsync();

        var page = await bench.SendAsync(HttpMethod.Get, "/accounts/login/");
        var slash = await bench.SendAsync(HttpMethod.Get, "/accounts/login");
        bench.Sgp.Options.RedirectToLogin = true;
        var listing = await bench.PostAsync("/api/ura/clientes/");

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.MediaType));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (slash.Status, listing.Status));
    }

    [Fact]
    public async Task A_path_prefix_belongs_to_the_address()
    {
        await using var bench = await SgpBench.StartAsync(options: new() { PathPrefix = "/provedor" });

        Assert.EndsWith("/provedor", bench.Sgp.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync("/api/ura/pops/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.GetAsync("/api/fttx/olt/list/")).Status);
        using var http = new HttpClient();
        using var root = await http.GetAsync(new Uri(bench.Sgp.Address, "/api/fttx/olt/list/"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, root.StatusCode);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields)
        => new(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
}
