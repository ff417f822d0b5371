namespace SgpOzmap.Integration.Journaling;

/// <summary>What became of a write.</summary>
/// <param name="Entry">The entry's id, as given when the intent was recorded.</param>
/// <param name="State">What is known.</param>
/// <param name="Error">Why it was not done or is uncertain; null otherwise. May hold the server's own words.</param>
public sealed record JournalOutcome(long Entry, JournalState State, string? Error = null)
{
    /// <summary>The property that a creation made; null where it is not known or nothing was made.</summary>
    public string? MadePropertyId { get; init; }

    /// <summary>The client that a creation made; null where it is not known or nothing was made.</summary>
    public string? MadeClientId { get; init; }
}
