using Microsoft.Extensions.Logging;

namespace SgpOzmap.Integration.Storage;

/// <summary>What the store logs. Nothing of a row, no address and no password. The event ids are stable.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2000, Level = LogLevel.Information, Message = "The tables of the database were brought up to date")]
    internal static partial void Migrated(ILogger logger);

    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "The database did not answer, attempt {Attempt}: {Reason}")]
    internal static partial void TriesAgain(ILogger logger, int attempt, string reason);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "Retention erased {Runs} runs with their entries and their journal")]
    internal static partial void Erased(ILogger logger, int runs);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "Retention could not erase: {Reason}")]
    internal static partial void NotErased(ILogger logger, string reason);
}
