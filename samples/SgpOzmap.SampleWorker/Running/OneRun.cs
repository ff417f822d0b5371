using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Json;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>--once and --plan: one run of every tenant, one after the other.</summary>
internal sealed class OneRun(IServiceProvider services, WorkerArguments arguments, Terminal terminal, Language language, RunPrinter printer)
{
    /// <exception cref="WorkerException">The file of --json cannot be written.</exception>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // Before the run: after it, the outcomes would be lost.
        using var json = arguments.JsonFile is { } file ? JsonReportFile.Open(file, language) : null;
        var mode = arguments.Mode == WorkerMode.Plan ? RunMode.Plan : RunMode.Apply;
        var runs = new List<RunReport>();
        await Progress().ShowAsync(async progress =>
        {
            foreach (var engine in services.GetRequiredService<ISyncEngines>().All)
                runs.Add(await engine.RunOnceAsync(mode, progress, cancellationToken));
            return runs;
        });

        foreach (var run in runs)
            printer.Print(run);
        Write(json, runs);
        return ExitCodes.Of(runs);
    }

    // Bars and log lines would overwrite each other: whoever asks for more than warnings gets lines.
    private IProgressDisplay Progress()
        => terminal.IsErrorTerminal && !services.GetRequiredService<ILogger<OneRun>>().IsEnabled(LogLevel.Information)
            ? new ProgressBars(Consoles.For(terminal.Error, isTerminal: true), language)
            : new ProgressLines(terminal.Error, language);

    private void Write(JsonReportFile? json, List<RunReport> runs)
    {
        try
        {
            json?.Write(runs);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WorkerException(ExitCodes.Failed, language.Say(
                $"--json: o arquivo não pôde ser gravado: {error.Message}", $"--json: the file could not be written: {error.Message}"), error);
        }
    }
}
