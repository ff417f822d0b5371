using System.Text.Json.Serialization.Metadata;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Json;

/// <summary>Lists that are small enough to hold, and single things, read within the attempt so that a broken body is read again.</summary>
internal static class SmallReads
{
    /// <summary>All rows of a list, mapped; empty for a 404 that means nothing found.</summary>
    internal static async Task<IReadOnlyList<T>> ListAsync<TWire, T>(
        this SgpTransport transport, SgpCall call, JsonTypeInfo<TWire> rowType, string listName, Func<TWire, T> map, CancellationToken cancellationToken)
        where TWire : class
    {
        var rows = await transport.SendAsync(
            call, (answer, faults, token) => RowStream<TWire>.ReadAllAsync(answer, faults, rowType, listName, token), cancellationToken).ConfigureAwait(false);
        return rows?.ConvertAll(row => map(row)) ?? [];
    }

    /// <summary>
    /// All rows of a list whose keys no public document names. When none of the keys that we try says anything, the list is refused:
    /// rows of nothing would pass for an answer.
    /// </summary>
    internal static async Task<IReadOnlyList<T>> UndocumentedListAsync<TWire, T>(
        this SgpTransport transport, SgpCall call, JsonTypeInfo<TWire> rowType, string listName, Func<TWire, T> map, T nothing, CancellationToken cancellationToken)
        where TWire : class
        where T : class
    {
        var rows = await transport.ListAsync(call, rowType, listName, map, cancellationToken).ConfigureAwait(false);
        return rows.Count > 0 && rows.All(nothing.Equals)
            ? throw transport.Faults(call).InvalidBody("rows of which no field is known", isTransient: false)
            : rows;
    }

    /// <summary>The things of an answer that holds one: none when the server knows none.</summary>
    internal static async Task<List<TWire>> ObjectsAsync<TWire>(
        this SgpTransport transport, SgpCall call, JsonTypeInfo<TWire> type, string name, string ownKey, CancellationToken cancellationToken)
        where TWire : class
        => await transport.SendAsync(
            call, (answer, faults, token) => ObjectReader.ReadAsync(answer, faults, type, name, ownKey, token), cancellationToken).ConfigureAwait(false) ?? [];
}
