using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>Held plans, and what is decided of them.</summary>
internal static class PlansEndpoint
{
    private const int MostPlans = 100;

    internal static async Task<IResult> GetAsync(HttpContext http, LogsRequest request, IHeldPlanStore plans, IRunMonitor monitor)
        => Pages.Show<PlansPage>(request, new PlansModel(await plans.GetLatestAsync(null, MostPlans, http.RequestAborted), monitor.Current.Count > 1));

    internal static async Task<IResult> GetOneAsync(
        HttpContext http, LogsRequest request, IHeldPlanStore plans, IRunHistory history, IRunMonitor monitor, string digest)
    {
        var asked = Asked.Of(http.Request.Query);
        return await plans.FindAsync(asked.Name("tenant"), digest, http.RequestAborted) is { } plan
            ? await ShowAsync(http, request, history, monitor, plan, asked.Is("decided"), StatusCodes.Status200OK)
            : NotFound(request, digest);
    }

    internal static async Task<IResult> PostAsync(
        HttpContext http, LogsRequest request, IHeldPlanStore plans, IRunHistory history, IRunMonitor monitor, IRunLauncher launcher, ILogger<LogsRequest> logger, string digest)
    {
        var form = Asked.Of(await http.Request.ReadFormAsync(http.RequestAborted));
        if (await plans.FindAsync(form.Name("tenant"), digest, http.RequestAborted) is not { } plan)
            return NotFound(request, digest);

        var (decision, problem) = DecisionOf(form, request);
        var by = Signature.Of(request, form);
        if (problem is null && by is null)
            problem = request.Language.Say("Diga seu nome: a decisão é anotada com ele.", "Say your name: the decision is written down with it.");
        if (problem is null && !await plans.DecideAsync(plan.Tenant, plan.Digest, decision, by, request.Now, http.RequestAborted))
            problem = request.Language.Say("Este plano já não espera decisão.", "This plan waits for no decision any more.");
        if (problem is not null)
        {
            request.Problem = problem;
            return await ShowAsync(http, request, history, monitor, plan, wasDecided: false, StatusCodes.Status400BadRequest);
        }

        var decided = decision.ToString();
        Log.Decided(logger, by!, plan.Digest, plan.Tenant, decided);

        // Where another run stands before it, the loop's next run finds the approval in the store.
        if (decision == HeldPlanState.Approved)
            launcher.TryStart(plan.Tenant, new() { Mode = RunMode.Apply, Reading = ReadingKind.Delta, Approve = plan.Digest, By = by });
        return Pages.See(request.Url("plans/" + Uri.EscapeDataString(plan.Digest), ("tenant", plan.Tenant), ("decided", "1")));
    }

    private static (HeldPlanState Decision, string? Problem) DecisionOf(Asked form, LogsRequest request) => form.Text("decision") switch
    {
        "approve" when form.Is("seen") => (HeldPlanState.Approved, null),
        "approve" => (default, request.Language.Say("Confirme que viu as remoções antes de aprovar.", "Confirm that you have seen the removals before you approve.")),
        "reject" => (HeldPlanState.Rejected, null),
        _ => (default, request.Language.Say("Escolha aprovar ou recusar.", "Choose to approve or to reject.")),
    };

    private static async Task<IResult> ShowAsync(
        HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, HeldPlan plan, bool wasDecided, int status)
    {
        var subjects = new Dictionary<long, ContractSubject>();
        await foreach (var entry in history.ReadEntriesAsync(new() { RunId = plan.LastRunId, Outcome = ChangeOutcome.Held }, http.RequestAborted))
            subjects.TryAdd(entry.Contract, entry.Subject);
        return Pages.Show<PlanPage>(
            request,
            new PlanModel
            {
                Plan = plan,
                Subjects = subjects,
                Activity = monitor.Current.FirstOrDefault(a => string.Equals(a.Tenant, plan.Tenant, StringComparison.Ordinal)),
                WasDecided = wasDecided,
            },
            status);
    }

    private static IResult NotFound(LogsRequest request, string digest) => Pages.NotFound(
        request,
        request.Language.Say("Plano não encontrado", "Plan not found"),
        request.Language.Say($"Nenhum plano retido tem o digest {digest}.", $"No held plan has the digest {digest}."));
}
