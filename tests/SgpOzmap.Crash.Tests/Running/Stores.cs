using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>What outlives a process.</summary>
internal sealed class Stores
{
    private readonly HashSet<string> _underWay = new(StringComparer.Ordinal);

    internal Stores(TimeProvider time)
    {
        Leases = new(time);
        Journal = new(Leases, time);
    }

    internal InMemoryRunStore Runs { get; } = new();

    internal InMemoryHeldPlanStore Plans { get; } = new();

    internal InMemorySeenContractStore Seen { get; } = new();

    internal InMemoryTenantLeases Leases { get; }

    internal InMemoryJournal Journal { get; }

    /// <summary>A run has read SGP in part, and planned from that if nothing else went wrong.</summary>
    internal bool WasReadInPart { get; set; }

    /// <summary>A run begins; returns how many are under way now.</summary>
    internal int Enter(string run)
    {
        lock (_underWay)
        {
            _underWay.Add(run);
            return _underWay.Count;
        }
    }

    /// <summary>A run has ended, or its process has.</summary>
    internal void Leave(string run)
    {
        lock (_underWay)
            _underWay.Remove(run);
    }
}
