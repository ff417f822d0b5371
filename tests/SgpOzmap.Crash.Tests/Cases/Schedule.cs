using System.Collections.Immutable;

namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>What goes wrong, run by run. Then the faults stop.</summary>
internal sealed record Schedule
{
    /// <summary>The runs in which something goes wrong.</summary>
    public ImmutableArray<Run> Runs { get; init; } = [];

    /// <summary>How the runs read that follow without faults: two at most.</summary>
    public ImmutableArray<Reading> Recovery { get; init; } = [Reading.Full, Reading.Full];
}
