using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SgpOzmap.OzmapClient;

/// <summary>A reading under way: its rows, and afterwards whether they were all that there is. Enumerate it once.</summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class OzmapReading<T> : IAsyncEnumerable<T>
{
    private readonly Func<OzmapReading<T>, CancellationToken, IAsyncEnumerable<T>> _read;

    /// <summary>A reading whose rows come from <paramref name="read"/>, which calls <see cref="Complete"/> or <see cref="MarkIncomplete"/> at its end.</summary>
    public OzmapReading(Func<OzmapReading<T>, CancellationToken, IAsyncEnumerable<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _read = read;
    }

    /// <summary>True once every row that the server announced has been read. False before, after a failure, and where the rows do not add up.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Why the reading is not complete, in English, without personal data; null while unknown or complete.</summary>
    public string? IncompleteReason { get; private set; }

    /// <summary>The rows that the server announced; null while unknown or where it announces none. May be updated while reading.</summary>
    public int? Announced { get; set; }

    /// <summary>A complete reading of given rows, for tests and substitutes.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "A substitute's rows, made as OzmapReading<Property>.Of(rows); a second class for this would only be harder to find.")]
    public static OzmapReading<T> Of(params IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new((reading, cancellationToken) => Enumerate(reading, rows, cancellationToken));
    }

    /// <summary>Says that every row was read.</summary>
    public void Complete() => (IsComplete, IncompleteReason) = (true, null);

    /// <summary>Says that rows are missing, and why.</summary>
    public void MarkIncomplete(string reason) => (IsComplete, IncompleteReason) = (false, reason);

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => _read(this, cancellationToken).GetAsyncEnumerator(cancellationToken);

    private static async IAsyncEnumerable<T> Enumerate(
        OzmapReading<T> reading, IEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.CompletedTask.ConfigureAwait(false);
            yield return row;
        }

        reading.Complete();
    }
}
