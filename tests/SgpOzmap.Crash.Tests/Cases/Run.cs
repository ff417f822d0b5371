using System.Collections.Immutable;

namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>A run in which something goes wrong. Requests are counted from 1 as the integration sends them.</summary>
internal sealed record Run
{
    public Reading Reading { get; init; }

    /// <summary>What the two servers and the network do.</summary>
    public ImmutableArray<Strike> Strikes { get; init; } = [];

    /// <summary>The request with which the caller stops the run; 0 for none.</summary>
    public int StopAt { get; init; }

    /// <summary>The request with which the process ends, as by a power cut; 0 for none.</summary>
    public int DieAt { get; init; }

    /// <summary>It ends after the server has done the request, before the answer counts; false: before it is sent.</summary>
    public bool DiesAfter { get; init; }

    /// <summary>Jumps of the clock on the wall: the request, and how many minutes it jumps.</summary>
    public ImmutableArray<(int At, int Minutes)> Jumps { get; init; } = [];

    /// <summary>Calls to the journal that fail: the first, from 1, and how many; none where they are 0.</summary>
    public (int First, int Count) JournalFails { get; init; }

    /// <summary>It is a new process; false: the engine of the run before, if that has not died.</summary>
    public bool IsNewProcess { get; init; }

    /// <summary>A second process runs the tenant at the same time.</summary>
    public bool HasTwin { get; init; }

    /// <summary>Minutes that pass before.</summary>
    public int Pause { get; init; } = 10;
}
