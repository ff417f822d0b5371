using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using SgpOzmap.Integration.Logs.Text;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>What the tenants are doing, as Server-Sent Events.</summary>
internal static class EventsEndpoint
{
    internal static IResult Get(HttpContext http, LogsRequest request, IRunMonitor monitor, IHostApplicationLifetime lifetime)
    {
        // Proxies that wait for the whole answer would show nothing.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var tenant = http.Request.Query["tenant"].ToString() is { Length: > 0 } name ? name : null;
        return TypedResults.ServerSentEvents(WatchAsync(request.Language, monitor, tenant, lifetime.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> WatchAsync(
        PageLanguage language, IRunMonitor monitor, string? tenant, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await using var changes = monitor.WatchAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(changes, either.Token))
        {
            var activity = changes.Current;
            if (tenant is not null && !string.Equals(activity.Tenant, tenant, StringComparison.Ordinal))
                continue;
            var data = new ActivityData(
                activity.Tenant,
                activity.Run is { } run ? ActivityWords.Of(language, run) : "",
                activity.Run?.RunId,
                activity.Run?.Done ?? 0,
                activity.Run?.Total,
                activity.LastRunId);
            yield return new(System.Text.Json.JsonSerializer.Serialize(data, LogsJson.Default.ActivityData), "activity");
        }
    }

    // A stream that would stay open keeps the host from stopping.
    private static async Task<bool> NextAsync(IAsyncEnumerator<TenantActivity> changes, CancellationToken cancellationToken)
    {
        try
        {
            return await changes.MoveNextAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
