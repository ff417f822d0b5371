namespace SgpOzmap.Integration.Storage;

/// <summary>How long runs are kept, with their entries and their journal.</summary>
public sealed class RetentionOptions
{
    /// <summary>What is older is erased; 90 days by default.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Runs of one tenant that wrote nothing; of more the oldest are erased. 1000 by default. Runs that wrote to the map stay until they are old.</summary>
    public int MaxRuns { get; set; } = 1000;
}
