using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;

namespace SgpOzmap.Integration.Logs.Models;

/// <summary>One contract: its story and its explanation.</summary>
internal sealed record ContractModel
{
    internal required string Tenant { get; init; }

    internal required long Contract { get; init; }

    internal required IReadOnlyList<RunEntry> Story { get; init; }

    /// <summary>The story is longer than what is shown.</summary>
    internal required bool IsCut { get; init; }

    /// <summary>Null: this process has not read anything yet.</summary>
    internal ContractExplanation? Explanation { get; init; }

    /// <summary>It was just read.</summary>
    internal bool IsFresh { get; init; }

    internal required IReadOnlyList<string> Tenants { get; init; }
}
