using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SgpOzmap.Integration.Logs.Tests.Support;

/// <summary>Keeps what is logged.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(EventId Id, LogLevel Level, string Text)> _lines = new();

    internal IEnumerable<(EventId Id, LogLevel Level, string Text)> Lines => _lines;

    internal string? Of(int id) => _lines.Where(l => l.Id.Id == id).Select(static l => l.Text).LastOrDefault();

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private sealed class Logger(KeptLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => log._lines.Enqueue((eventId, logLevel, formatter(state, exception)));
    }
}
