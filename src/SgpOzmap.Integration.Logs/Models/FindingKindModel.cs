using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Findings;

namespace SgpOzmap.Integration.Logs.Models;

/// <summary>The findings of one code, by box.</summary>
internal sealed record FindingKindModel
{
    internal required string Tenant { get; init; }

    internal required FindingCode Code { get; init; }

    internal required RunSummary Run { get; init; }

    /// <summary>By box, the one with the most findings first; those without a box last.</summary>
    internal required IReadOnlyList<IGrouping<string?, RunEntry>> Boxes { get; init; }

    internal required int Total { get; init; }

    internal required int Shown { get; init; }
}
