namespace SgpOzmap.SgpClient.Json;

/// <summary>One page of rows as sent.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">The rows that there are in all; null when the server does not say.</param>
internal sealed record RowPage<T>(List<T> Rows, int? Total)
    where T : class;
