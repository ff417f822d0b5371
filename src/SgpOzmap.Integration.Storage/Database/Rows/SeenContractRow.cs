namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>A contract last seen, or one of the full read under way.</summary>
internal sealed class SeenContractRow
{
    public required string Tenant { get; set; }

    /// <summary>It belongs to the full read under way.</summary>
    public bool IsOfReading { get; set; }

    public long Id { get; set; }

    /// <summary>Personal.</summary>
    public required byte[] Data { get; set; }
}
