using SgpOzmap.Integration.Runs;

namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>What the command line asks for.</summary>
/// <param name="Mode">How the worker runs.</param>
/// <param name="JsonFile">Where the machine-readable report goes; null for nowhere.</param>
/// <param name="ShowNames">Print subscribers' names and places in full.</param>
/// <param name="Configuration">The configuration keys that were given, without dashes.</param>
internal sealed record WorkerArguments(
    WorkerMode Mode, string? JsonFile, bool ShowNames, IReadOnlyDictionary<string, string?> Configuration)
{
    /// <summary>How much of SGP <c>--once</c> and <c>--plan</c> read.</summary>
    internal ReadingKind Reading { get; init; }

    /// <summary>The held plan to approve, or the run to undo.</summary>
    internal string Subject { get; init; } = "";

    /// <summary>The contract to explain.</summary>
    internal long Contract { get; init; }

    /// <summary>The only tenant that is asked; null for all.</summary>
    internal string? Tenant { get; init; }

    /// <summary>The contracts to undo; null for all of the run.</summary>
    internal IReadOnlyList<long>? Only { get; init; }
}
