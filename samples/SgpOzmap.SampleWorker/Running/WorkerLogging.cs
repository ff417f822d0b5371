using Microsoft.Extensions.Logging.Console;
using SgpOzmap.SampleWorker.CommandLine;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Logs to standard error, as text or JSON lines (Logging:Console:FormatterName).</summary>
internal static class WorkerLogging
{
    internal static void Configure(WebApplicationBuilder builder, WorkerMode mode, Terminal terminal)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(static options => options.LogToStandardErrorThreshold = LogLevel.Trace);

        // SGP takes its token in the query string, which the loggers of HttpClient would print. No level of logging may do that.
        builder.Services.ConfigureHttpClientDefaults(static client => client.RemoveAllLoggers());

        // A person at a terminal sees bars; a level set for a category of ours brings the lines back.
        if (mode != WorkerMode.Loop && terminal.IsErrorTerminal && !NamesOurCategories(builder.Configuration))
            builder.Logging.AddFilter<ConsoleLoggerProvider>("SgpOzmap", LogLevel.Warning);
    }

    private static bool NamesOurCategories(ConfigurationManager configuration)
        => configuration.GetSection("Logging").GetChildren()
            .SelectMany(static s => s.GetChildren())
            .Concat(configuration.GetSection("Logging:Console:LogLevel").GetChildren())
            .Any(static level => level.Key.StartsWith("SgpOzmap", StringComparison.OrdinalIgnoreCase));
}
