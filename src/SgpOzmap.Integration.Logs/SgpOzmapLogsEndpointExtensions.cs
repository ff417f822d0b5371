using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Logs;
using SgpOzmap.Integration.Logs.Guard;
using SgpOzmap.Integration.Logs.Pages;
using SgpOzmap.Integration.Storage;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the log page.</summary>
public static class SgpOzmapLogsEndpointExtensions
{
    /// <summary>
    /// Maps <c>GET /integrations/sgp/logs</c>, the runs newest first, and <c>GET /integrations/sgp/logs/{runId}</c>, the entries of one.
    /// The pages hold subscribers' names: they are served to this machine only (loopback address, loopback Host header, no proxy), everybody else gets a 403.
    /// </summary>
    /// <param name="endpoints">Where to map them. Its services must hold an <see cref="IRunStore"/>.</param>
    /// <returns>Both endpoints, for further conventions.</returns>
    public static IEndpointConventionBuilder MapSgpOzmapLogs(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var path = endpoints.ServiceProvider.GetRequiredService<IOptions<SgpOzmapLogsOptions>>().Value.Path;
        var group = endpoints.MapGroup(path);
        group.AddEndpointFilter(LoopbackOnly.FilterAsync);
        group.MapGet("", context => RunListPage.GetAsync(context, StoreOf(context), ClockOf(context), path));
        group.MapGet("{runId}", context => RunPage.GetAsync(
            context, StoreOf(context), ClockOf(context), path, (string)context.Request.RouteValues["runId"]!));
        return group;
    }

    private static IRunStore StoreOf(HttpContext context) => context.RequestServices.GetRequiredService<IRunStore>();

    private static TimeProvider ClockOf(HttpContext context) => context.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
}
