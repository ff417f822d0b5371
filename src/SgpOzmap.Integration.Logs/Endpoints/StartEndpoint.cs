using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>"Run now" and "plan only".</summary>
internal static class StartEndpoint
{
    internal static async Task<IResult> PostAsync(HttpContext http, LogsRequest request, IRunLauncher launcher, IRunMonitor monitor, ILogger<LogsRequest> logger)
    {
        var asked = Asked.Of(await http.Request.ReadFormAsync(http.RequestAborted));
        var tenant = asked.Name("tenant") ?? "";
        var mode = asked.OneOf<RunMode>("mode");
        if (mode is not (RunMode.Apply or RunMode.Plan) || !monitor.Current.Any(t => string.Equals(t.Tenant, tenant, StringComparison.Ordinal)))
        {
            return Pages.Message(
                request,
                StatusCodes.Status400BadRequest,
                request.Language.Say("Nada foi iniciado", "Nothing was started"),
                request.Language.Say("O formulário não diz o que iniciar, ou nomeia um provedor que este processo não tem.", "The form does not say what to start, or names a tenant that this process does not have."));
        }

        var by = Signature.Of(request, asked) ?? Signature.Anonymous(request);
        var isStarted = launcher.TryStart(tenant, new() { Mode = mode.Value, Reading = ReadingKind.Delta, By = by });
        if (isStarted)
            Log.RunAsked(logger, by, tenant, mode.Value);
        return Pages.See(request.Url("", ("tenant", tenant), ("started", isStarted ? "1" : "0")));
    }
}
