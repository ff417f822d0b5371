using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SgpOzmap.Integration.Health;
using SgpOzmap.Integration.Logs.Access;
using SgpOzmap.Integration.Logs.Health;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the health endpoints.</summary>
public static class SgpOzmapHealthEndpointExtensions
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Maps <c>GET /healthz/live</c>, which answers while the process does, and <c>GET /healthz/ready</c>, which asks every check with the tag
    /// <see cref="SgpOzmapHealth.Tag"/>: 200 when all are healthy or degraded, 503 when one is unhealthy. The body is JSON; a caller on another machine, or behind a
    /// proxy, sees the statuses only.
    /// </summary>
    /// <param name="endpoints">Where to map them. Its services must hold the checks that <c>AddIntegrationHealthChecks</c> adds.</param>
    /// <returns>Both endpoints, for further conventions.</returns>
    /// <exception cref="InvalidOperationException">There are no health checks.</exception>
    public static IEndpointConventionBuilder MapSgpOzmapHealth(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var checks = services.GetService<HealthCheckService>()
            ?? throw new InvalidOperationException("There are no health checks. Add them with AddSgpOzmapIntegration(…).AddIntegrationHealthChecks().");
        var reports = new SharedReports(checks, services.GetService<TimeProvider>() ?? TimeProvider.System);

        var group = endpoints.MapGroup("/healthz");
        group.MapMethods("live", Methods, static context => WriteAsync(context, new(nameof(HealthStatus.Healthy), []), StatusCodes.Status200OK));
        group.MapMethods("ready", Methods, async context =>
        {
            var report = await reports.GetAsync(context.RequestAborted);
            var isLocal = LocalCaller.Is(context);
            var answer = new HealthAnswer(report.Status.ToString(), [.. report.Entries.Select(e => HealthAnswerCheck.Of(e.Key, e.Value, isLocal))]);
            await WriteAsync(context, answer, report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        });
        return group;
    }

    private static Task WriteAsync(HttpContext context, HealthAnswer answer, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsJsonAsync(answer, HealthJson.Default.HealthAnswer, contentType: null, context.RequestAborted);
    }
}
