using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>The runs, newest first.</summary>
internal static class RunsEndpoint
{
    internal const int Days = 14;

    private const int Size = 50;
    private const int LastPage = 100_000;

    internal static async Task<IResult> GetAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor)
    {
        var asked = Asked.Of(http.Request.Query);
        var page = asked.Number("page", 1, LastPage);
        var activities = monitor.Current;
        var tenant = Tenants.Of(asked, activities, optional: true);
        var (mode, onlyNotable) = (asked.OneOf<RunMode>("mode"), asked.Is("notable"));

        // One more than the page shows, to know whether there is another.
        var runs = await history.GetRunsAsync(
            new() { Tenant = tenant, Mode = mode, OnlyNotable = onlyNotable, Skip = (page - 1) * Size, Take = Size + 1 }, http.RequestAborted);
        var offset = request.Offset(tenant ?? (activities is [var first, ..] ? first.Tenant : ""));
        var today = DateOnly.FromDateTime(request.Now.ToOffset(offset).DateTime);
        var since = new DateTimeOffset(today.AddDays(1 - Days).ToDateTime(TimeOnly.MinValue), offset);
        IReadOnlyList<TenantActivity> shown = tenant is null ? activities : [.. activities.Where(a => string.Equals(a.Tenant, tenant, StringComparison.Ordinal))];
        return Pages.Show<RunsPage>(request, new RunsModel
        {
            Runs = [.. runs.Take(Size)],
            HasNext = runs.Count > Size,
            Page = page,
            Tenant = tenant,
            Mode = mode,
            OnlyNotable = onlyNotable,
            Days = WithoutUnderWay(await history.GetDaysAsync(tenant, since, offset, http.RequestAborted), today, shown),
            Today = today,
            Activities = shown,
            Tenants = [.. activities.Select(static a => a.Tenant)],
            WasStarted = asked.Text("started") switch { "1" => true, "0" => false, _ => null },
        });
    }

    // A run without an end counts as failed, unless it is still going on.
    private static List<DayCount> WithoutUnderWay(IReadOnlyList<DayCount> days, DateOnly today, IReadOnlyList<TenantActivity> activities)
    {
        var underWay = activities.Count(static a => a.Run is { Mode: not RunMode.Plan });
        return [.. days.Select(d => d.Day == today ? d with { FailedRuns = Math.Max(0, d.FailedRuns - underWay) } : d)];
    }
}
