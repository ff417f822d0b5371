using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Json;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>--once and --plan: one run of every tenant, one after the other.</summary>
internal sealed class OneRun(
    IServiceProvider services, WorkerArguments arguments, Terminal terminal, Language language, RunPrinter printer, IReadOnlyCollection<RunReport> recorded)
{
    /// <exception cref="WorkerException">The file of --json cannot be written.</exception>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // Before the run: after it, the outcomes would be lost.
        using var json = arguments.JsonFile is { } file ? JsonReportFile.Open(file, language) : null;
        var runs = new List<RunReport>();
        try
        {
            await ProgressDisplays.For(services, terminal, language).ShowAsync(progress => RunAllAsync(runs, progress, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // A run that was stopped while it wrote was recorded before it threw.
            runs.AddRange(recorded.Where(r => !r.Changes.IsEmpty && runs.TrueForAll(known => known.RunId != r.RunId)));
            Tell(runs, json);
            throw;
        }

        Tell(runs, json);
        return ExitCodes.Of(runs);
    }

    private async Task<bool> RunAllAsync(List<RunReport> runs, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        var request = new RunRequest { Mode = arguments.Mode == WorkerMode.Plan ? RunMode.Plan : RunMode.Apply, Reading = arguments.Reading };
        foreach (var engine in services.GetRequiredService<ISyncEngines>().All)
            runs.Add(await engine.RunAsync(request, progress, cancellationToken));
        return true;
    }

    private void Tell(List<RunReport> runs, JsonReportFile? json)
    {
        foreach (var run in runs)
            printer.Print(run);
        if (runs.Count > 0)
            json?.WriteOrThrow(runs, language);
    }
}
