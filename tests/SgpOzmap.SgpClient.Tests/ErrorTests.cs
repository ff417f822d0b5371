using System.Net;
using System.Text;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(400, """{"erro":"[data_inicio] obrigatória"}""", SgpErrorKind.Refused, false, "[data_inicio] obrigatória")]
    [InlineData(401, """{"detail":"Token inválido."}""", SgpErrorKind.WrongCredentials, false, "Token inválido.")]
    [InlineData(403, """{"detail":"Credenciais de autenticação incorretas."}""", SgpErrorKind.WrongCredentials, false, "Credenciais de autenticação incorretas.")]
    [InlineData(403, """{"detail":"As credenciais de autenticação não foram fornecidas."}""", SgpErrorKind.NotPermitted, false, "As credenciais de autenticação não foram fornecidas.")]
    [InlineData(403, """{"detail":"Sem permissão."}""", SgpErrorKind.NotPermitted, false, "Sem permissão.")]
    [InlineData(403, "<html>Forbidden</html>", SgpErrorKind.NotPermitted, false, null)]
    [InlineData(404, "<html>Not Found</html>", SgpErrorKind.NotFound, false, null)]
    [InlineData(408, "", SgpErrorKind.Refused, true, null)]
    [InlineData(422, """{"detail":"Não permitido"}""", SgpErrorKind.Refused, false, "Não permitido")]
    [InlineData(429, """{"message":"devagar"}""", SgpErrorKind.TooManyRequests, true, "devagar")]
    [InlineData(500, """{"error":"a","msg":"b"}""", SgpErrorKind.Server, true, "a")]
    [InlineData(502, "<html>Bad Gateway</html>", SgpErrorKind.Server, true, null)]
    [InlineData(503, """{"msg":"manutenção"}""", SgpErrorKind.Server, true, "manutenção")]
    [InlineData(500, """[{"erro":["lista"]}]""", SgpErrorKind.Server, true, "lista")]
    [InlineData(500, """{"erro":""", SgpErrorKind.Server, true, null)]
    public async Task A_status_becomes_a_kind_with_the_servers_words(int status, string body, SgpErrorKind kind, bool isTransient, string? said)
    {
        await using var sgp = await SgpFixture.StartAsync(
            (context, _) => StubServer.WriteAsync(context, body, body.StartsWith('<') ? "text/html" : "application/json", status), o => o.MaxRetries = 0);
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal(kind, error.Kind);
        Assert.Equal((HttpStatusCode)status, error.Status);
        Assert.Equal(isTransient, error.IsTransient);
        Assert.Equal(said, error.ServerMessage);
        Assert.Equal("/api/ura/pops/", error.Path);
        Assert.Contains("/api/ura/pops/", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "<!DOCTYPE html><html></html>", SgpErrorKind.Html)]
    [InlineData("application/json", "\n  <html></html>", SgpErrorKind.Html)]
    [InlineData("text/html", "Server Error", SgpErrorKind.Html)]
    [InlineData("text/html", "", SgpErrorKind.Html)]
    [InlineData("application/json", "", SgpErrorKind.InvalidBody)]
    [InlineData("application/json", "  \n ", SgpErrorKind.InvalidBody)]
    [InlineData("text/plain", "ok", SgpErrorKind.InvalidBody)]
    [InlineData("application/json", "null", SgpErrorKind.InvalidBody)]
    [InlineData("application/json", """[{"id":1,"pop":"A"},{"id":2""", SgpErrorKind.InvalidBody)]
    [InlineData("application/json", """[{"id":1,"pop":"A"}]<html>Erro</html>""", SgpErrorKind.InvalidBody)]
    [InlineData("application/json", """[{"id":1,"pop":"A"}][]""", SgpErrorKind.InvalidBody)]
    [InlineData("application/json", """[{"id":1,"pop":A}]""", SgpErrorKind.InvalidBody)]
    public async Task Status_200_proves_nothing(string contentType, string body, SgpErrorKind kind)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.WriteAsync(context, body, contentType, 200), o => o.MaxRetries = 0);
        var pops = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));
        var page = await SgpFixture.FailsAsync(() => sgp.Client.GetCustomerPageAsync(new(), SgpFixture.Ct));
        var onus = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new SgpOnuQuery())));

        Assert.All([pops, onus], e => Assert.Equal(kind, e.Kind));
        Assert.All([pops, page, onus], e => Assert.Equal(HttpStatusCode.OK, e.Status));
        Assert.True(page.Kind is SgpErrorKind.Html or SgpErrorKind.InvalidBody);
        Assert.True(kind != SgpErrorKind.Html || pops.IsTransient);
    }

    [Theory]
    [InlineData("""{"detail":"Credenciais de autenticação incorretas."}""", SgpErrorKind.WrongCredentials)]
    [InlineData("""{"detail":"As credenciais de autenticação não foram fornecidas."}""", SgpErrorKind.NotPermitted)]
    [InlineData("""{"erro":"[x] obrigatória caso [y] informada"}""", SgpErrorKind.Refused)]
    [InlineData("""{"success":false,"msg":"Falha"}""", SgpErrorKind.Refused)]
    public async Task Status_200_with_a_message_in_place_of_the_list_is_an_error(string json, SgpErrorKind kind)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var errors = new[]
        {
            await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct)),
            await SgpFixture.FailsAsync(() => sgp.Client.Fttx.GetSplittersAsync(cancellationToken: SgpFixture.Ct)),
            await SgpFixture.FailsAsync(() => sgp.Client.GetCustomerPageAsync(new(), SgpFixture.Ct)),
            await SgpFixture.FailsAsync(() => sgp.Client.FindContractAsync(1, SgpFixture.Ct)),
            await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new SgpOnuQuery()))),
        };

        Assert.All(errors, e => Assert.Equal(kind, e.Kind));
        Assert.All(errors, e => Assert.NotNull(e.ServerMessage));
        Assert.Equal(5, sgp.Requests.Count);
    }

    [Fact]
    public async Task An_error_flag_beside_a_list_is_an_error()
    {
        await using var sgp = await SgpFixture.StartAsync("""{"has_error":true,"code":3,"data":[],"message":"OLT fora"}""");
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Fttx.GetSplittersAsync(cancellationToken: SgpFixture.Ct));

        Assert.Equal((SgpErrorKind.Refused, "OLT fora"), (error.Kind, error.ServerMessage));
    }

    [Fact]
    public async Task JSON_that_calls_itself_HTML_is_JSON()
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.HtmlAsync(context, """[{"id":1,"pop":"A"}]"""));
        Assert.Single(await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_error()
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) =>
            context.Response.Body.WriteAsync(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(""" [{"id":1,"pop":"Á"}]""")).ToArray()).AsTask());
        Assert.Equal("Á", Assert.Single(await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct)).Name);
    }

    [Fact]
    public async Task Text_in_another_charset_is_an_error_and_no_wrong_name()
    {
        await using var sgp = await SgpFixture.StartAsync((context, request) => context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(
            request.Path.EndsWith("clientes/", StringComparison.Ordinal) ? """{"clientes":[{"id":1,"nome":"JOÃO","contratos":[]}]}""" : """[{"id":1,"pop":"SÃO","cto":"SÃO"}]""")).AsTask());
        SgpException[] errors =
        [
            await SgpFixture.FailsAsync(() => sgp.Client.GetCustomerPageAsync(new(), SgpFixture.Ct)),
            await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct)),
            await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new SgpOnuQuery()))),
        ];

        Assert.All(errors, e => Assert.Equal((SgpErrorKind.InvalidBody, false), (e.Kind, e.IsTransient)));
        Assert.All(errors, e => Assert.Contains("UTF-8", e.Message, StringComparison.Ordinal));
        Assert.Equal(3, sgp.Requests.Count);
    }

    [Theory]
    [InlineData("https://login.example.com/accounts/login/?next=/api/&token=tok-SECRET-1", "login.example.com:443/accounts/login/")]
    [InlineData("/accounts/login/?next=/api/ura/pops/", "/accounts/login/")]
    public async Task A_redirect_is_reported_and_never_followed(string location, string target)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) =>
        {
            context.Response.Headers.Location = location;
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        });
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal((SgpErrorKind.Redirect, false), (error.Kind, error.IsTransient));
        Assert.Contains(target.Replace(":443", "", StringComparison.Ordinal), error.Message.Replace(":443", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("next=", error.ToString(), StringComparison.Ordinal);
        Assert.Single(sgp.Requests);
    }

    [Fact]
    public async Task Nobody_listening_is_a_network_error()
    {
        await using var sgp = await SgpFixture.StartAsync("[]", o => (o.BaseAddress, o.MaxRetries) = (new Uri("http://127.0.0.1:1"), 0));
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal((SgpErrorKind.Network, true, (HttpStatusCode?)null), (error.Kind, error.IsTransient, error.Status));
    }

    [Fact]
    public async Task A_long_message_is_shortened()
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.JsonAsync(context, $$"""{"detail":"{{new string('x', 2000)}}"}""", 400));
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal(new string('x', 300) + "…", error.ServerMessage);
    }
}
