using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Web;

namespace SgpOzmap.Integration.Logs.Access;

/// <summary>Stands before every endpoint of the page: who may see it, who may do something, and whether a form is the page's own.</summary>
internal static class Gate
{
    /// <summary>Files, sign-in and preferences: for everybody who may come near.</summary>
    internal static ValueTask<object?> OpenAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
        => PassAsync(invocation, next, needsVisitor: false, isForm: false, isAction: false);

    /// <summary>Forms for everybody who may come near: the sign-in.</summary>
    internal static ValueTask<object?> OpenFormAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
        => PassAsync(invocation, next, needsVisitor: false, isForm: true, isAction: false);

    /// <summary>What visitors see.</summary>
    internal static ValueTask<object?> PageAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
        => PassAsync(invocation, next, needsVisitor: true, isForm: false, isAction: false);

    /// <summary>Forms that change nothing but ask for work.</summary>
    internal static ValueTask<object?> FormAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
        => PassAsync(invocation, next, needsVisitor: true, isForm: true, isAction: false);

    /// <summary>Forms that change something.</summary>
    internal static ValueTask<object?> ActionAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
        => PassAsync(invocation, next, needsVisitor: true, isForm: true, isAction: true);

    private static async ValueTask<object?> PassAsync(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, bool needsVisitor, bool isForm, bool isAction)
    {
        var http = invocation.HttpContext;
        var request = http.RequestServices.GetRequiredService<LogsRequest>();
        request.Begin(http);
        PageHeaders.Set(http.Response, null);

        var refusal = await IdentifyAsync(http, request, needsVisitor);
        if (refusal is null && isForm && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            refusal = ExpiredForm(request);
        if (refusal is null && isAction && request.Visitor is not { IsOperator: true })
            refusal = OperatorsOnly(request);
        return refusal ?? await Faults.GuardAsync(request, () => next(invocation));
    }

    private static async Task<IResult?> IdentifyAsync(HttpContext http, LogsRequest request, bool needsVisitor)
    {
        if (IsAuthorizedByApp(http))
        {
            request.Visitor = await OfAppAsync(http, request.Options.OperatorPolicy);
            return null;
        }

        var keys = http.RequestServices.GetRequiredService<AccessKeys>();
        if (!keys.IsNeeded)
        {
            if (LoopbackOnly.ReasonToRefuse(http, request.Language) is { } reason)
                return Pages.Message(request, StatusCodes.Status403Forbidden, request.Language.Say("Acesso recusado", "Access refused"), reason);
            request.Visitor = new(LogsRole.Operator);
            return null;
        }

        request.Visitor = await SignInCookie.ReadAsync(http, keys);
        if (request.Visitor is not null || !needsVisitor)
            return null;
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return TypedResults.LocalRedirect(request.Url("sign-in", ("back", request.Here)));
        http.Response.Headers.WWWAuthenticate = "Cookie";
        return Pages.Message(
            request,
            StatusCodes.Status401Unauthorized,
            request.Language.Say("Entre primeiro", "Sign in first"),
            request.Language.Say("Esta página pede a chave de Logs:AccessKey.", "This page asks for the key of Logs:AccessKey."));
    }

    // The app's own authorization has let the request through by the time that it comes here; without its middleware the framework throws.
    private static bool IsAuthorizedByApp(HttpContext http)
        => http.GetEndpoint()?.Metadata is { } metadata
            && (metadata.GetMetadata<IAuthorizeData>() is not null || metadata.GetMetadata<AuthorizationPolicy>() is not null)
            && metadata.GetMetadata<IAllowAnonymous>() is null;

    private static async Task<Visitor> OfAppAsync(HttpContext http, string? operatorPolicy)
    {
        var user = http.User;
        var name = Preferences.CleanName(user.Identity?.Name ?? user.FindFirstValue(ClaimTypes.Email) ?? user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub"));
        var isOperator = operatorPolicy is not null
            && (await http.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, operatorPolicy)).Succeeded;
        return new(isOperator ? LogsRole.Operator : LogsRole.Reader, name);
    }

    private static IResult ExpiredForm(LogsRequest request) => Pages.Message(
        request,
        StatusCodes.Status400BadRequest,
        request.Language.Say("O formulário não vale mais", "The form is no longer valid"),
        request.Language.Say(
            "Ele é antigo, ou não veio desta página. Nada foi feito. Volte, recarregue a página e tente de novo.",
            "It is old, or did not come from this page. Nothing was done. Go back, reload the page and try again."));

    private static IResult OperatorsOnly(LogsRequest request)
    {
        Log.OperatorsOnly(request.Http.RequestServices.GetRequiredService<ILogger<LogsRequest>>(), request.Visitor?.Name, request.Http.Request.Path);
        return Pages.Message(
            request,
            StatusCodes.Status403Forbidden,
            request.Language.Say("Só para operadores", "For operators only"),
            request.Language.Say("Seu acesso é de leitura. Nada foi feito.", "Your access is read-only. Nothing was done."));
    }
}
