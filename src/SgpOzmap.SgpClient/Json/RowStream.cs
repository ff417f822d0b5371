using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Json;

/// <summary>The rows of one answer, a buffer's worth at a time.</summary>
internal sealed class RowStream<T>(SgpAnswer answer, SgpFaults faults, JsonTypeInfo<T> rowType, string listName)
    where T : class
{
    /// <summary>No row is nearly as long; a longer one would have to be held in memory.</summary>
    private const int LongestValue = 4 * 1024 * 1024;

    private readonly ListScanner<T> _scanner = new(rowType, listName);

    /// <summary>See <see cref="ListScanner{T}.Announced"/>.</summary>
    internal int? Announced => _scanner.Announced;

    /// <summary>See <see cref="ListScanner{T}.HasNext"/>.</summary>
    internal bool HasNext => _scanner.HasNext;

    /// <summary>Adds the rows that have arrived. False at the end of a body that was whole; a body that was not, or holds no list, throws.</summary>
    internal async ValueTask<bool> ReadAsync(ICollection<T?> rows, CancellationToken cancellationToken)
    {
        var result = await answer.Body.ReadAsync(cancellationToken).ConfigureAwait(false);
        var buffer = result.Buffer;
        var done = _scanner.Read(buffer, rows);
        var left = buffer.Length - done;
        answer.Body.AdvanceTo(buffer.GetPosition(done), buffer.End);
        if (!result.IsCompleted)
            return left <= LongestValue ? true : throw faults.InvalidBody("a value of more than 4 MiB", isTransient: false);

        if (!_scanner.IsClosed)
            throw faults.InvalidBody("JSON that is cut off", isTransient: true);
        if (!_scanner.HasList || _scanner.HasError)
            throw faults.Unexpected(_scanner.Message);
        return false;
    }

    /// <summary>The rows of one page, and how many the server says there are in all.</summary>
    internal static async Task<RowPage<T>> ReadPageAsync(
        SgpAnswer answer, SgpFaults faults, JsonTypeInfo<T> rowType, string listName, CancellationToken cancellationToken)
    {
        var (stream, rows) = await ReadToEndAsync(answer, faults, rowType, listName, cancellationToken).ConfigureAwait(false);
        return new(rows, stream.Announced);
    }

    /// <summary>All rows of a small list, which has no pages.</summary>
    internal static async Task<List<T>> ReadAllAsync(
        SgpAnswer answer, SgpFaults faults, JsonTypeInfo<T> rowType, string listName, CancellationToken cancellationToken)
    {
        var (stream, rows) = await ReadToEndAsync(answer, faults, rowType, listName, cancellationToken).ConfigureAwait(false);
        return stream.HasNext || stream.Announced > rows.Count
            ? throw faults.InvalidBody("a part of a list that has no documented pages", isTransient: false)
            : rows;
    }

    private static async Task<(RowStream<T> Stream, List<T> Rows)> ReadToEndAsync(
        SgpAnswer answer, SgpFaults faults, JsonTypeInfo<T> rowType, string listName, CancellationToken cancellationToken)
    {
        var stream = new RowStream<T>(answer, faults, rowType, listName);
        var rows = new List<T?>();
        while (await stream.ReadAsync(rows, cancellationToken).ConfigureAwait(false))
        {
        }

        var objects = rows.OfType<T>().ToList();
        return objects.Count < rows.Count
            ? throw faults.InvalidBody("a list whose rows are no objects", isTransient: false)
            : (stream, objects);
    }
}
