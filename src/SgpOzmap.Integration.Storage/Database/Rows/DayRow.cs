namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>What the runs of a day came to, as counted by the database.</summary>
internal sealed class DayRow
{
    /// <summary>Days since 0001-01-01.</summary>
    public long Day { get; set; }

    public int Runs { get; set; }

    public int FailedRuns { get; set; }

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Removed { get; set; }

    public int Failed { get; set; }
}
