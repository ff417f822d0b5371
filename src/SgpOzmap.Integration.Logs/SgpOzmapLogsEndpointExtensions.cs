using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Logs;
using SgpOzmap.Integration.Logs.Access;
using SgpOzmap.Integration.Logs.Endpoints;
using SgpOzmap.Integration.Logs.Web;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the log page.</summary>
public static class SgpOzmapLogsEndpointExtensions
{
    /// <summary>
    /// Maps the log page at <see cref="SgpOzmapLogsOptions.Path"/>: runs, one run, one contract, findings, map, held plans, and what an operator may do.
    /// </summary>
    /// <remarks>
    /// The pages hold subscribers' names. Without <see cref="SgpOzmapLogsOptions.AccessKey"/> they are served to this machine only (loopback address, loopback Host
    /// header, no proxy), everybody else gets a 403; with it, to who signs in with the key. An app that has users of its own calls <c>RequireAuthorization</c> on what is
    /// returned: then its policy decides who sees the page, and <see cref="SgpOzmapLogsOptions.OperatorPolicy"/> who may do something.
    /// </remarks>
    /// <param name="endpoints">Where to map them. <c>AddLogsPage</c> must have been called on its services.</param>
    /// <returns>All endpoints of the page, for further conventions.</returns>
    public static IEndpointConventionBuilder MapSgpOzmapLogs(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(LogsRequest)) == false)
            throw new InvalidOperationException("MapSgpOzmapLogs needs AddLogsPage: services.AddSgpOzmapIntegration(…).AddLogsPage().");

        var root = endpoints.MapGroup(services.GetRequiredService<IOptions<SgpOzmapLogsOptions>>().Value.Path);
        var open = root.MapGroup("").AddEndpointFilter(Gate.OpenAsync);
        open.MapGet("assets/{**name}", (HttpContext http, string name) => PageFiles.Get(http, name));
        open.MapGet("preferences", PreferencesEndpoint.Get);
        open.MapGet("sign-in", SignInEndpoint.Get);
        root.MapGroup("").AddEndpointFilter(Gate.OpenFormAsync).MapPost("sign-in", SignInEndpoint.PostAsync);

        var pages = root.MapGroup("").AddEndpointFilter(Gate.PageAsync);
        pages.MapGet("", RunsEndpoint.GetAsync);
        pages.MapGet("events", EventsEndpoint.Get);
        pages.MapGet("contracts", ContractEndpoint.Find);
        pages.MapGet("contracts/{contract:long}", ContractEndpoint.GetAsync);
        pages.MapGet("findings", FindingsEndpoint.GetAsync);
        pages.MapGet("findings/{code}", FindingsEndpoint.GetOfCodeAsync);
        pages.MapGet("map", MapEndpoint.GetAsync);
        pages.MapGet("map/data", MapEndpoint.GetDataAsync);
        pages.MapGet("plans", PlansEndpoint.GetAsync);
        pages.MapGet("plans/{digest}", PlansEndpoint.GetOneAsync);
        pages.MapGet("{runId}", RunEndpoint.GetAsync);
        pages.MapGet("{runId}/entries.csv", ExportEndpoint.GetCsvAsync);
        pages.MapGet("{runId}/entries.json", ExportEndpoint.GetJsonAsync);

        var forms = root.MapGroup("").AddEndpointFilter(Gate.FormAsync);
        forms.MapPost("sign-out", SignInEndpoint.SignOutAsync);
        forms.MapPost("contracts/{contract:long}", ContractEndpoint.PostAsync);

        var actions = root.MapGroup("").AddEndpointFilter(Gate.ActionAsync);
        actions.MapPost("start", StartEndpoint.PostAsync);
        actions.MapPost("plans/{digest}", PlansEndpoint.PostAsync);
        pages.MapGet("{runId}/undo", UndoEndpoint.GetAsync);
        actions.MapPost("{runId}/undo", UndoEndpoint.PostAsync);
        return root;
    }
}
