using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Logs.Access;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Web;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>Signing in with a key, and out.</summary>
internal static class SignInEndpoint
{
    internal static IResult Get(HttpContext http, LogsRequest request, AccessKeys keys)
    {
        var back = LocalAddress.Of(http.Request.Query["back"], request.Root);
        return !keys.IsNeeded || request.Visitor is { IsSignedIn: true }
            ? Pages.See(back)
            : Show(request, back, Preferences.NameOf(http.Request), StatusCodes.Status200OK);
    }

    internal static async Task<IResult> PostAsync(HttpContext http, LogsRequest request, AccessKeys keys, SignInThrottle throttle, ILogger<LogsRequest> logger)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (key, name) = (form["key"].ToString(), Preferences.CleanName(form["name"]));
        var back = LocalAddress.Of(form["back"], request.Root);
        if (!keys.IsNeeded)
            return Pages.See(back);

        var address = http.Connection.RemoteIpAddress;
        var from = address?.ToString();
        if (throttle.IsFull(address))
        {
            Log.SignInRefused(logger, from);
            http.Response.Headers.RetryAfter = "30";
            request.Problem = request.Language.Say("Muitas tentativas ao mesmo tempo. Espere meio minuto.", "Too many attempts at once. Wait half a minute.");
            return Show(request, back, name, StatusCodes.Status429TooManyRequests);
        }

        if (name is null)
        {
            request.Problem = request.Language.Say("Diga seu nome: as decisões são anotadas com ele.", "Say your name: decisions are written down with it.");
            return Show(request, back, name, StatusCodes.Status400BadRequest);
        }

        if (keys.RoleOf(key) is not { } role)
        {
            var failures = await throttle.DelayAsync(address, http.RequestAborted);
            Log.SignInFailed(logger, from, failures);
            request.Problem = request.Language.Say("A chave não confere.", "The key is wrong.");
            return Show(request, back, name, StatusCodes.Status401Unauthorized);
        }

        await SignInCookie.WriteAsync(http, keys, role, name);
        Preferences.KeepName(http, request.Root, name);
        var asRole = role.ToString();
        Log.SignedIn(logger, name, asRole, from);
        return Pages.See(back);
    }

    internal static async Task<IResult> SignOutAsync(HttpContext http, LogsRequest request)
    {
        await http.SignOutAsync(SignInCookie.Scheme);
        return Pages.See(request.Root);
    }

    private static IResult Show(LogsRequest request, string back, string? name, int status)
        => Pages.Show<SignInPage>(request, new SignInModel(back, name), status);
}
