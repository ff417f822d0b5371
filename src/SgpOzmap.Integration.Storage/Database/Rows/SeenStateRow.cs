namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>How current the contracts last seen of a tenant are.</summary>
internal sealed class SeenStateRow
{
    public required string Tenant { get; set; }

    public required string Source { get; set; }

    public DateTimeOffset FullReadAt { get; set; }

    public DateTimeOffset Watermark { get; set; }

    public int Contracts { get; set; }

    public long Version { get; set; }

    /// <summary>The call that wrote it, so that a repeat after a lost answer is known.</summary>
    public Guid Write { get; set; }
}
