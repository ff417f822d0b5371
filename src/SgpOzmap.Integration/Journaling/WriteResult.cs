namespace SgpOzmap.Integration.Journaling;

/// <summary>What became of a write, see <see cref="JournalOutcome"/>.</summary>
/// <param name="State">What is known.</param>
/// <param name="Error">Why it was not done or is uncertain.</param>
public readonly record struct WriteResult(JournalState State, string? Error = null)
{
    /// <summary>The property that a creation made.</summary>
    public string? MadePropertyId { get; init; }

    /// <summary>The client that a creation made.</summary>
    public string? MadeClientId { get; init; }
}
