namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>The boxes of a tenant's map as last read.</summary>
internal sealed class MapSnapshotRow
{
    public required string Tenant { get; set; }

    public DateTimeOffset ReadAt { get; set; }

    /// <summary>JSON, through <see cref="Protection.PayloadProtection"/>.</summary>
    public required byte[] Boxes { get; set; }
}
