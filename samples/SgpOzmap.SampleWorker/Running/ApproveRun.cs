using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Json;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>--approve: one run of the tenant whose plan is held, which applies it if it is still the same.</summary>
internal sealed class ApproveRun(IServiceProvider services, WorkerArguments arguments, Terminal terminal, Language language, RunPrinter printer)
{
    /// <exception cref="WorkerException">No plan of that digest is held, or the file of --json cannot be written.</exception>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var plans = services.GetRequiredService<IHeldPlanStore>();
        var held = await plans.FindAsync(null, arguments.Subject, cancellationToken) ?? throw new WorkerException(ExitCodes.BadConfiguration, language.Say(
            $"Nenhum plano retido tem o digest {arguments.Subject}. O digest está no resumo da execução que o reteve.",
            $"No held plan has the digest {arguments.Subject}. The digest stands in the summary of the run that held it."));
        if (held.State is HeldPlanState.Applied or HeldPlanState.Rejected)
        {
            var what = held.State == HeldPlanState.Applied ? language.Say("aplicado", "applied") : language.Say("recusado", "rejected");
            throw new WorkerException(ExitCodes.Held, language.Say(
                $"O plano {held.Digest} já foi {what}{By(held)}.", $"Plan {held.Digest} was {what} already{By(held)}."));
        }

        using var json = arguments.JsonFile is { } file ? JsonReportFile.Open(file, language) : null;
        var engine = services.GetRequiredService<ISyncEngines>()[held.Tenant];
        await plans.DecideAsync(held.Tenant, held.Digest, HeldPlanState.Approved, Environment.UserName, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
        var run = await ProgressDisplays.For(services, terminal, language).ShowAsync(progress
            => engine.RunAsync(new() { Mode = RunMode.Apply, Approve = held.Digest }, progress, cancellationToken));
        printer.Print(run);
        json?.WriteOrThrow([run], language);
        return ExitCodes.Of([run]);
    }

    private string By(HeldPlan held)
        => (held.DecidedBy is null ? "" : language.Say($" por {held.DecidedBy}", $" by {held.DecidedBy}"))
        + (held.DecidedAt is { } at ? language.Say($" em {at:yyyy-MM-dd HH:mm}Z", $" at {at:yyyy-MM-dd HH:mm}Z") : "");
}
