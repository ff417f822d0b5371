using System.Globalization;
using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>One contract: its story over all runs, and the planner's explanation.</summary>
internal static class ContractEndpoint
{
    private const int LongestStory = 300;

    /// <summary>The search field.</summary>
    internal static IResult Find(HttpContext http, LogsRequest request)
    {
        var asked = Asked.Of(http.Request.Query);
        return asked.Id("id") is { } contract
            ? Pages.See(request.Url("contracts/" + contract.ToString(CultureInfo.InvariantCulture), ("tenant", asked.Text("tenant"))))
            : Pages.Message(
                request,
                StatusCodes.Status400BadRequest,
                request.Language.Say("Que contrato?", "Which contract?"),
                request.Language.Say("Digite o número do contrato no SGP, só algarismos.", "Type the number of the contract in SGP, digits only."));
    }

    internal static Task<IResult> GetAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, IContractExplainer explainer, long contract)
        => ShowAsync(Asked.Of(http.Request.Query), ExplainReading.LastRun, http, request, history, monitor, explainer, contract);

    /// <summary>"Read now": a few requests to the two servers, no write.</summary>
    internal static async Task<IResult> PostAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, IContractExplainer explainer, long contract)
        => await ShowAsync(Asked.Of(await http.Request.ReadFormAsync(http.RequestAborted)), ExplainReading.ContractNow, http, request, history, monitor, explainer, contract);

    private static async Task<IResult> ShowAsync(
        Asked asked, ExplainReading reading, HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, IContractExplainer explainer, long contract)
    {
        var tenants = monitor.Current;
        var tenant = Tenants.One(asked, tenants);
        var story = await history.GetStoryAsync(tenant, contract, LongestStory + 1, http.RequestAborted);
        return Pages.Show<ContractPage>(request, new ContractModel
        {
            Tenant = tenant,
            Contract = contract,
            Story = [.. story.Take(LongestStory)],
            IsCut = story.Count > LongestStory,
            Explanation = await explainer.ExplainAsync(tenant, contract, reading, http.RequestAborted),
            IsFresh = reading == ExplainReading.ContractNow,
            Tenants = [.. tenants.Select(static t => t.Tenant)],
        });
    }
}
