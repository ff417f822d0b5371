using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Json;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>--explain: one contract explained, at every tenant or at the one that is named, one after the other.</summary>
internal sealed class ExplainRun(IServiceProvider services, WorkerArguments arguments, Terminal terminal, Language language, bool isDemo)
{
    /// <exception cref="WorkerException">The tenant is not configured, or the file of --json cannot be written.</exception>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var tenants = Tenants();
        using var json = arguments.JsonFile is { } file ? JsonReportFile.Open(file, language) : null;
        var explanations = await ProgressDisplays.For(services, terminal, language).ShowAsync(progress => ExplainAsync(tenants, progress, cancellationToken));

        var printer = new ExplanationPrinter(Consoles.For(terminal.Output, terminal.IsOutputTerminal), language, new Masking(arguments.ShowNames), isDemo);
        foreach (var explanation in explanations)
            printer.Print(explanation);
        json?.WriteOrThrow(explanations, language);
        return ExitCodes.Of(explanations);
    }

    private List<string> Tenants()
    {
        List<string> all = [.. services.GetRequiredService<ISyncEngines>().All.Select(static e => e.Tenant)];
        if (arguments.Tenant is not { } wanted)
            return all;
        if (all.Contains(wanted, StringComparer.Ordinal))
            return [wanted];
        var known = string.Join(", ", all.Where(static t => t.Length > 0));
        throw new WorkerException(ExitCodes.BadConfiguration, known.Length == 0
            ? language.Say($"--tenant {wanted}: só há um provedor configurado, sem nome; tire a opção.", $"--tenant {wanted}: only one tenant is configured, without a name; leave the option out.")
            : language.Say($"--tenant {wanted}: não há este provedor; há: {known}.", $"--tenant {wanted}: there is no such tenant; there are: {known}."));
    }

    private async Task<List<ContractExplanation>> ExplainAsync(List<string> tenants, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        var explainer = services.GetRequiredService<IContractExplainer>();
        var explanations = new List<ContractExplanation>();
        foreach (var tenant in tenants)
        {
            progress.Report(new(tenant, RunStage.ReadingSgp, 0, null));

            // Never null: everything is read for it.
            explanations.Add((await explainer.ExplainAsync(tenant, arguments.Contract, ExplainReading.Everything, cancellationToken))!);
        }

        return explanations;
    }
}
