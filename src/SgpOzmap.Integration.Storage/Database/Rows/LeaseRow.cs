namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>A tenant's lease. The row stays when nobody has it, so that fencing numbers rise for ever.</summary>
internal sealed class LeaseRow
{
    public required string Tenant { get; set; }

    public long Fencing { get; set; }

    /// <summary>Null: nobody has it.</summary>
    public string? Holder { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public TimeSpan Duration { get; set; }

    /// <summary>When it was taken last: the beginning of the last run.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>The last run came to its end.</summary>
    public bool IsFinished { get; set; }

    /// <summary>The call that took it, so that a repeat after a lost answer is known.</summary>
    public Guid Grant { get; set; }
}
