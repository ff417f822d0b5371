namespace SgpOzmap.OzmapClient.Queries;

/// <summary>One key of the order of a list.</summary>
/// <param name="Property">The field.</param>
/// <param name="Descending">False for ascending (1), true for descending (-1).</param>
public sealed record OzmapSort(string Property, bool Descending = false);
