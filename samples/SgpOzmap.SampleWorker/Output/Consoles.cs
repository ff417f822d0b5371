using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Makes consoles: colours for a terminal, plain text 120 wide for a file or a pipe.</summary>
internal static class Consoles
{
    private const int PlainWidth = 120;

    internal static IAnsiConsole For(TextWriter writer, bool isTerminal)
    {
        if (isTerminal)
            return AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer) });

        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new() { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
