namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>A tenant's full read under way.</summary>
internal sealed class SeenReadingRow
{
    public required string Tenant { get; set; }

    public required string Source { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset LastPageAt { get; set; }

    public int NextOffset { get; set; }

    public int? Announced { get; set; }

    public int Pages { get; set; }

    public string? Account { get; set; }
}
