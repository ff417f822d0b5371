using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>A write with its intent and its outcome.</summary>
internal sealed class JournalRow
{
    public long Id { get; set; }

    public required string RunId { get; set; }

    public required string Tenant { get; set; }

    /// <summary>The call that recorded it, so that a repeat after a lost answer is known.</summary>
    public Guid Batch { get; set; }

    public int Ordinal { get; set; }

    public long Contract { get; set; }

    public ChangeKind Kind { get; set; }

    public DateTimeOffset IntendedAt { get; set; }

    public bool IsFollowUp { get; set; }

    public JournalState State { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? MadePropertyId { get; set; }

    public string? MadeClientId { get; set; }

    public long? UndoOf { get; set; }

    public long? UndoneBy { get; set; }

    /// <summary>Personal, as are the two below: the server's own words may name somebody.</summary>
    public required byte[] Change { get; set; }

    public byte[]? Before { get; set; }

    public byte[]? Error { get; set; }
}
