using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Findings;

namespace SgpOzmap.Integration.Logs.Models;

/// <summary>What is wrong with the data, by kind.</summary>
internal sealed record FindingsModel
{
    internal required string Tenant { get; init; }

    internal required IReadOnlyList<string> Tenants { get; init; }

    /// <summary>The last run that planned; null when there is none.</summary>
    internal RunSummary? Run { get; init; }

    internal required IReadOnlyList<FindingTrend> Kinds { get; init; }

    /// <summary>Boxes with ports that properties without client hold, those with the most first.</summary>
    internal required IReadOnlyList<BoxSnapshot> Vacant { get; init; }

    internal DateTimeOffset? MapReadAt { get; init; }
}

/// <summary>The findings of one code now and before.</summary>
/// <param name="Code">The code.</param>
/// <param name="Now">In the last run.</param>
/// <param name="DayAgo">In the run a day before it; null when there was none.</param>
/// <param name="History">In up to 48 runs spread over the last days, the oldest first, the last run included.</param>
internal sealed record FindingTrend(FindingCode Code, int Now, int? DayAgo, IReadOnlyList<int> History);
