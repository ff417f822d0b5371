namespace SgpOzmap.Http;

/// <summary>
/// Where a list that never ends is given up on (our decision): far above what a list can grow to while it is read, and far below what
/// fills the memory with the ids of rows.
/// </summary>
internal static class RowCeiling
{
    /// <summary>No list of any provider is as long.</summary>
    internal const int Highest = 5_000_000;

    /// <summary>The most rows of a list whose first page announced so many; null or 0 where it announced none.</summary>
    internal static int Of(int? announced) => announced is > 0 and var rows ? (int)Math.Min(Highest, (2L * rows) + 10_000) : Highest;
}
