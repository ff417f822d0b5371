using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>One thing that was examined. No secret and no personal data in any of it.</summary>
public sealed record DoctorLine
{
    /// <summary>What was examined, one of <see cref="DoctorCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>How bad it is.</summary>
    public required DoctorSeverity Severity { get; init; }

    /// <summary>Where the matter lies: <c>SGP</c>, <c>OZmap</c>, or <c>SgpOzmap</c> for what is between them.</summary>
    public required string Subject { get; init; }

    /// <summary>What was found, in a sentence.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>What to do about it, and where; null when <see cref="Severity"/> is <see cref="DoctorSeverity.Ok"/>.</summary>
    public LocalizedText? WhatToDo { get; init; }

    /// <summary>The values behind the sentence, by name; numbers with a dot. No personal data.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
