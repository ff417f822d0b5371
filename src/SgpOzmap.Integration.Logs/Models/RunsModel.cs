using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Models;

/// <summary>The runs, newest first.</summary>
internal sealed record RunsModel
{
    /// <summary>The runs of this page.</summary>
    internal required IReadOnlyList<RunSummary> Runs { get; init; }

    internal required bool HasNext { get; init; }

    internal required int Page { get; init; }

    /// <summary>What is filtered by.</summary>
    internal string? Tenant { get; init; }

    internal RunMode? Mode { get; init; }

    internal bool OnlyNotable { get; init; }

    /// <summary>The last days.</summary>
    internal required IReadOnlyList<DayCount> Days { get; init; }

    internal required DateOnly Today { get; init; }

    /// <summary>What the tenants are doing, those of the filter.</summary>
    internal required IReadOnlyList<TenantActivity> Activities { get; init; }

    /// <summary>All tenants, for the filter.</summary>
    internal required IReadOnlyList<string> Tenants { get; init; }

    /// <summary>A run was just asked for: true where it was begun, false where another one stands before it.</summary>
    internal bool? WasStarted { get; init; }
}
