using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Chooses how progress is shown.</summary>
internal static class ProgressDisplays
{
    // Bars and log lines would overwrite each other: whoever asks for more than warnings gets lines. A JSON log has no other lines.
    internal static IProgressDisplay For(IServiceProvider services, Terminal terminal, Language language)
        => Notices.IsJson(services.GetRequiredService<IConfiguration>()) ? new NoProgress()
            : terminal.IsErrorTerminal && !services.GetRequiredService<ILogger<Worker>>().IsEnabled(LogLevel.Information)
            ? new ProgressBars(Consoles.For(terminal.Error, isTerminal: true), language)
            : new ProgressLines(terminal.Error, language);
}
