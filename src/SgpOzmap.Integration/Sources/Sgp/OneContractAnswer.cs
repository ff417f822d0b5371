using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>What SGP said of one contract.</summary>
/// <param name="Contract">The contract; null when the answer does not have it.</param>
internal sealed record OneContractAnswer(Contract? Contract)
{
    /// <summary>The server answered with others, so that the contract's absence means nothing.</summary>
    internal bool IsFilterIgnored { get; init; }

    /// <summary>What the ONU list says of it could not be read.</summary>
    internal bool AreOnusUnread { get; init; }

    /// <summary>Why; null where its rows do not add up.</summary>
    internal SgpException? OnuFailure { get; init; }

    /// <summary>Why the name of its POP or of its box could not be read.</summary>
    internal SgpException? NameFailure { get; init; }

    /// <summary>What is worth saying.</summary>
    internal ImmutableArray<LocalizedText> Notes { get; init; } = [];
}
