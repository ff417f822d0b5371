using System.Collections.Immutable;

namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>What SGP and the map say at the beginning, and how the integration is configured.</summary>
internal sealed record Town
{
    /// <summary>The boxes; ports are numbered through their splitters.</summary>
    public ImmutableArray<Box> Boxes { get; init; } = [];

    /// <summary>SGP's contracts, in the order of its listing.</summary>
    public ImmutableArray<Contract> Contracts { get; init; } = [];

    /// <summary>Who and what is on the map.</summary>
    public ImmutableArray<Occupant> Occupants { get; init; } = [];

    /// <summary>Keys below <c>SgpOzmap</c> with their values.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary>Asks OZmap for a token instead of sending the key.</summary>
    public bool LogsIn { get; init; }

    /// <summary>
    /// Contracts want one port, or leave it to the integration which port they get, or SGP's two lists disagree: then a reading of SGP that is not whole may decide
    /// otherwise than a whole one (rules.md plans from what was read), and what was decided stays.
    /// </summary>
    public bool Competes
        => Contracts.Any(static c => c.Box is not null && (c.Port is null || c.Row is Row.OtherBox or Row.NoPort))
            || Contracts.Where(static c => c.Box is not null).GroupBy(static c => (c.Box!.ToUpperInvariant(), c.Port)).Any(static g => g.Count() > 1);
}
