namespace SgpOzmap.Integration.Runs;

/// <summary>How much of SGP's listing is read.</summary>
public enum ReadingKind
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>
    /// What changed since the last reading, put into the contracts last seen. Read in full where nothing was last seen, or the last full read is older than
    /// <c>Reading:FullReadEvery</c>.
    /// </summary>
    Delta,
}
