using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Json;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>--undo: what a run wrote is taken back, or shown with --plan.</summary>
internal sealed class UndoRun(IServiceProvider services, WorkerArguments arguments, Terminal terminal, Language language)
{
    /// <exception cref="WorkerException">The run is not known, or the file of --json cannot be written.</exception>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var service = services.GetRequiredService<IUndoService>();
        var plan = await service.PlanAsync(arguments.Subject, arguments.Only, cancellationToken) ?? throw new WorkerException(ExitCodes.BadConfiguration, language.Say(
            $"O diário não conhece a execução {arguments.Subject}, ou ela nada escreveu{Contracts("destes contratos")}.",
            $"The journal does not know run {arguments.Subject}, or it wrote nothing{Contracts("of these contracts")}."));
        using var json = arguments.JsonFile is { } file ? JsonReportFile.Open(file, language) : null;
        var run = arguments.Mode == WorkerMode.UndoPlan
            ? null
            : await ProgressDisplays.For(services, terminal, language).ShowAsync(progress => service.ApplyAsync(plan, progress, cancellationToken));

        new UndoPrinter(Consoles.For(terminal.Output, terminal.IsOutputTerminal), language, new Masking(arguments.ShowNames)).Print(plan, run);
        json?.WriteOrThrow(plan, run, language);
        return ExitCodes.Of(plan, run);
    }

    private string Contracts(string words) => arguments.Only is null ? "" : " " + words;
}
