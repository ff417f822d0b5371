namespace SgpOzmap.SampleWorker.Running;

/// <summary>
/// The few sentences that the worker says of itself, on standard error. Where the log is JSON lines they are part of it, so that every line
/// is JSON; until there is a log they wait.
/// </summary>
internal sealed partial class Notices(TextWriter writer, bool isJson)
{
    private readonly List<string> _waiting = [];
    private ILogger? _logger;

    internal void Tell(string sentence)
    {
        if (!isJson)
            writer.WriteLine(sentence);
        else if (_logger is null)
            _waiting.Add(sentence);
        else
            Notice(_logger, sentence);
    }

    internal void UseLog(ILogger logger)
    {
        _logger = logger;
        foreach (var sentence in _waiting)
            Notice(logger, sentence);
        _waiting.Clear();
    }

    /// <summary>Whether the log is JSON lines.</summary>
    internal static bool IsJson(IConfiguration configuration)
        => string.Equals(configuration["Logging:Console:FormatterName"], "json", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Notice}")]
    private static partial void Notice(ILogger logger, string notice);
}
