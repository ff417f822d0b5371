using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Telemetry;

/// <summary>What the integration logs. No names, documents, coordinates or PPPoE users; contract ids are fine. The event ids are stable.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1000, Level = LogLevel.Information, Message = "Run {RunId} of tenant '{Tenant}' begins ({Mode})")]
    internal static partial void RunBegins(ILogger logger, string runId, string tenant, RunMode mode);

    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "Run {RunId} of tenant '{Tenant}' ends after {Seconds:0.0} s: {Contracts} contracts, {Applied} changes applied, {Failed} failed, {Held} held, {Skipped} skipped, {Findings} findings")]
    internal static partial void RunEnds(
        ILogger logger, string runId, string tenant, double seconds, int contracts, int applied, int failed, int held, int skipped, int findings);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "Run {RunId} of tenant '{Tenant}' failed: {Reason}")]
    internal static partial void RunFailed(ILogger logger, string runId, string tenant, string reason);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "Run {RunId} of tenant '{Tenant}': unexpected {Type}")]
    internal static partial void Unexpected(ILogger logger, Exception exception, string runId, string tenant, string? type);

    [LoggerMessage(EventId = 1004, Level = LogLevel.Information, Message = "Run {RunId} of tenant '{Tenant}': {Note}")]
    internal static partial void Note(ILogger logger, string runId, string tenant, string note);

    [LoggerMessage(EventId = 1005, Level = LogLevel.Warning, Message = "Run {RunId} of tenant '{Tenant}' is held: {Reason}")]
    internal static partial void Held(ILogger logger, string runId, string tenant, string reason);

    [LoggerMessage(EventId = 1006, Level = LogLevel.Information, Message = "Run {RunId} of tenant '{Tenant}' was stopped")]
    internal static partial void Stopped(ILogger logger, string runId, string tenant);

    [LoggerMessage(EventId = 1008, Level = LogLevel.Error, Message = "Tenant '{Tenant}': a run that was asked for ended with an unexpected {Type}")]
    internal static partial void LaunchFailed(ILogger logger, Exception exception, string tenant, string? type);

    [LoggerMessage(EventId = 1100, Level = LogLevel.Warning, Message = "Tenant '{Tenant}': {Kind} for contract {Contract}: {Outcome}")]
    internal static partial void ChangeNotApplied(ILogger logger, string tenant, ChangeKind kind, long contract, ChangeOutcome outcome);

    // The server's own words may hold what is personal.
    [LoggerMessage(EventId = 1104, Level = LogLevel.Debug, Message = "Tenant '{Tenant}': {Kind} for contract {Contract}: {Error}")]
    internal static partial void ChangeError(ILogger logger, string tenant, ChangeKind kind, long contract, string? error);

    [LoggerMessage(EventId = 1101, Level = LogLevel.Debug, Message = "Tenant '{Tenant}': {Kind} for contract {Contract} applied")]
    internal static partial void ChangeApplied(ILogger logger, string tenant, ChangeKind kind, long contract);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Tenant '{Tenant}': one write for {Changes} changes was refused or is uncertain ({Error}); they are written one by one")]
    internal static partial void BatchSplit(ILogger logger, string tenant, int changes, OzmapErrorKind error);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Error, Message = "Tenant '{Tenant}': unexpected {Type} while writing")]
    internal static partial void WriteUnexpected(ILogger logger, Exception exception, string tenant, string? type);

    [LoggerMessage(EventId = 1105, Level = LogLevel.Error, Message = "Tenant '{Tenant}': the journal could not be written ({Kind}); nothing more is written to the map")]
    internal static partial void JournalFailed(ILogger logger, Exception exception, string tenant, StoreErrorKind kind);

    [LoggerMessage(EventId = 1007, Level = LogLevel.Information, Message = "Tenant '{Tenant}' is run by {Holder}; this run waits")]
    internal static partial void WaitsForLease(ILogger logger, string tenant, string? holder);

    [LoggerMessage(EventId = 1200, Level = LogLevel.Information, Message = "Tenant '{Tenant}' runs every {Interval}")]
    internal static partial void LoopBegins(ILogger logger, string tenant, TimeSpan interval);

    [LoggerMessage(EventId = 1201, Level = LogLevel.Error, Message = "The loop of tenant '{Tenant}' goes on after an unexpected {Type}")]
    internal static partial void LoopGoesOn(ILogger logger, Exception exception, string tenant, string? type);
}
