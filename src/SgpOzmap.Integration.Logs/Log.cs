using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs;

/// <summary>What the log page logs: who did what. No names of subscribers, no keys. The event ids are stable.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 3000, Level = LogLevel.Information, Message = "'{User}' signed in to the log page as {Role} from {Address}")]
    internal static partial void SignedIn(ILogger logger, string user, string role, string? address);

    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "A sign-in to the log page from {Address} failed, {Failures} in a quarter of an hour")]
    internal static partial void SignInFailed(ILogger logger, string? address, int failures);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "A sign-in to the log page from {Address} was not looked at: too many are waiting")]
    internal static partial void SignInRefused(ILogger logger, string? address);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Warning, Message = "'{User}' may only read and asked for {Path}")]
    internal static partial void OperatorsOnly(ILogger logger, string? user, string path);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Information, Message = "'{User}' asked for a run of tenant '{Tenant}' ({Mode})")]
    internal static partial void RunAsked(ILogger logger, string user, string tenant, RunMode mode);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Information, Message = "'{User}' decided on the held plan {Digest} of tenant '{Tenant}': {Decision}")]
    internal static partial void Decided(ILogger logger, string user, string digest, string tenant, string decision);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Information, Message = "'{User}' asked for the undoing of run {RunId} of tenant '{Tenant}', {Items} changes")]
    internal static partial void UndoAsked(ILogger logger, string user, string runId, string tenant, int items);

    [LoggerMessage(EventId = 3007, Level = LogLevel.Error, Message = "{Path} of the log page could not be shown: {Type}")]
    internal static partial void PageFailed(ILogger logger, Exception exception, string path, string type);

    [LoggerMessage(EventId = 3008, Level = LogLevel.Information, Message = "'{User}' exported entries of run {RunId} as {Format}")]
    internal static partial void Exported(ILogger logger, string user, string runId, string format);
}
