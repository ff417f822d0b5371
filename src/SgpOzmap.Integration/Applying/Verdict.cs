using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Runs;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>What became of a write.</summary>
internal readonly record struct Verdict(ChangeOutcome Outcome, string? Error = null)
{
    /// <summary>It may have been done all the same.</summary>
    internal bool IsUncertain { get; private init; }

    /// <summary>The property that a creation made.</summary>
    internal string? MadePropertyId { get; private init; }

    /// <summary>The client that a creation made.</summary>
    internal string? MadeClientId { get; private init; }

    internal static Verdict Applied { get; } = new(ChangeOutcome.Applied);

    internal static Verdict Made(string? propertyId, string? clientId = null) => Applied with { MadePropertyId = propertyId, MadeClientId = clientId };

    internal static Verdict Failed(string error) => new(ChangeOutcome.Failed, error);

    internal static Verdict Uncertain(string error) => Failed(error) with { IsUncertain = true };

    internal static Verdict Skipped(string reason) => new(ChangeOutcome.Skipped, reason);

    internal static Verdict Failed(OzmapException exception)
        => Failed(Text(exception)) with { IsUncertain = exception.WriteOutcome == WriteOutcome.Unknown };

    /// <summary>Kind and the server's own words, or ours where it said nothing.</summary>
    internal static string Text(OzmapException exception) => $"{exception.Kind}: {exception.ServerMessage ?? exception.Message}";

    /// <summary>The same for the journal.</summary>
    internal WriteResult ToResult() => new(
        Outcome == ChangeOutcome.Applied ? JournalState.Applied : IsUncertain ? JournalState.Unknown : JournalState.NotDone, Error)
    {
        MadePropertyId = MadePropertyId,
        MadeClientId = MadeClientId,
    };
}
