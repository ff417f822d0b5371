namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>The number of contracts last seen in one SGP.</summary>
internal sealed class LastSeenRow
{
    public required string Tenant { get; set; }

    public required string Source { get; set; }

    public int Contracts { get; set; }
}
