namespace SgpOzmap.Integration.History;

/// <summary>A page of entries.</summary>
/// <param name="Entries">The entries of the page.</param>
/// <param name="Total">All entries that the query finds.</param>
public sealed record RunEntryPage(IReadOnlyList<RunEntry> Entries, int Total);
