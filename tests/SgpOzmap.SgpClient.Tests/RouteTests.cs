using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>What holds for every read: verb, path with its slash, fields and credentials, and how each error shows.</summary>
public sealed class RouteTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => Routes.All.Keys.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_request_is_the_documented_one(string name)
    {
        var route = Routes.All[name];
        await using var sgp = await SgpFixture.StartAsync(route.Answer);
        await route.Call(sgp.Client);

        var request = Assert.Single(sgp.Requests);
        var fields = (request.Method == "GET" ? request.Query.TrimStart('?') : request.Body).Replace("token=tok-SECRET-1&app=Mapa", "", StringComparison.Ordinal).TrimStart('&');
        Assert.Equal(route.Request, $"{request.Method} {request.Path} {fields}");
        Assert.Equal(request.Method == "GET" ? "" : "token=tok-SECRET-1&app=Mapa", request.Body.Split("&", 3) is [var token, var app, ..] ? $"{token}&{app}" : request.Body);
        Assert.Equal("application/json", request.Headers["Accept"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_with_status_200_is_no_answer(string name)
        => Assert.Equal(SgpErrorKind.Html, (await FailAsync(name, StubServer.HtmlAsync)).Kind);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_HTML_404_means_that_the_route_is_absent(string name)
    {
        var error = await FailAsync(name, (context, html, _) => StubServer.HtmlAsync(context, html, 404));

        Assert.Equal((SgpErrorKind.NotFound, Routes.All[name].Request.Split(' ')[1]), (error.Kind, error.Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task JSON_of_another_shape_is_no_answer(string name)
    {
        foreach (var json in (string[])["""{"novo":1}""", "{}", """{"result":5}""", """[[1]]""", "[7]"])
            Assert.Equal((json, SgpErrorKind.InvalidBody), (json, (await FailAsync(name, (context, _, _) => StubServer.JsonAsync(context, json))).Kind));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_body_that_is_cut_off_is_no_answer(string name)
    {
        var error = await FailAsync(name, (context, _, _) => StubServer.WriteAsync(context, Routes.All[name].Answer[..^1], "application/json", 200));

        Assert.Equal((SgpErrorKind.InvalidBody, true), (error.Kind, error.IsTransient));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_message_in_place_of_data_is_told(string name)
    {
        foreach (var json in (string[])["""{"detail":"Sem acesso"}""", """{"has_error":true,"msg":"Sem acesso","data":[]}"""])
        {
            var error = await FailAsync(name, (context, _, _) => StubServer.JsonAsync(context, json));

            Assert.Equal((SgpErrorKind.Refused, "Sem acesso"), (error.Kind, error.ServerMessage));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_two_refusals_are_told_apart(string name)
    {
        var wrong = await FailAsync(name, (context, _, _) => StubServer.JsonAsync(context, """{"detail":"Credenciais de autenticação incorretas."}""", 403));
        var missing = await FailAsync(name, (context, _, _) => StubServer.JsonAsync(context, """{"detail":"As credenciais de autenticação não foram fornecidas."}""", 403));

        Assert.Equal((SgpErrorKind.WrongCredentials, SgpErrorKind.NotPermitted), (wrong.Kind, missing.Kind));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_failure_before_the_body_is_tried_again(string name)
    {
        var route = Routes.All[name];
        await using var sgp = await SgpFixture.StartAsync([SgpFixture.Json("{}", 502), SgpFixture.Json(route.Answer)]);
        await route.Call(sgp.Client);

        Assert.Equal(2, sgp.Requests.Count);
    }

    private static async Task<SgpException> FailAsync(string name, Func<Microsoft.AspNetCore.Http.HttpContext, string, int, Task> answer)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => answer(context, "<!DOCTYPE html><html></html>", 200), o => o.MaxRetries = 0);
        return await SgpFixture.FailsAsync(() => Routes.All[name].Call(sgp.Client));
    }
}
