using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Findings;

/// <summary>A contract that was not served, and why.</summary>
public sealed record Finding
{
    /// <summary>Why.</summary>
    public required FindingCode Code { get; init; }

    /// <summary>The contract; for <see cref="FindingCode.MissingInSgp"/> the client's code.</summary>
    public required long Contract { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>What explains it: <c>box</c>, <c>port</c>, <c>nearest</c>, <c>client</c>, <c>winner</c>, …. No personal data.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>It only accompanies a change and does not mean that the contract was left alone.</summary>
    public bool IsNotice => Code == FindingCode.VacantPropertyHoldsPort;
}
