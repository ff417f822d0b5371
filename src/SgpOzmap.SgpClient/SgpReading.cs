using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SgpOzmap.SgpClient;

/// <summary>A reading under way: its rows, and afterwards whether they were all that there is. Enumerate it once.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <remarks>A partial reading is no proof that a row which is not in it is gone.</remarks>
public sealed class SgpReading<T> : IAsyncEnumerable<T>
{
    private readonly Func<SgpReading<T>, CancellationToken, IAsyncEnumerable<T>> _read;

    /// <summary>A reading whose rows come from <paramref name="read"/>, which calls <see cref="Complete"/> or <see cref="MarkIncomplete"/> at its end.</summary>
    public SgpReading(Func<SgpReading<T>, CancellationToken, IAsyncEnumerable<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _read = read;
    }

    /// <summary>True once every row that the server announced has been read. False before, after a failure, and where the rows do not add up.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Why the reading is not complete, in English, without personal data; null before it begins and when it is complete.</summary>
    public string? IncompleteReason { get; private set; }

    /// <summary>The rows that the server announced; null when it announces none. May be updated while reading.</summary>
    public int? Announced { get; set; }

    /// <summary>A complete reading of given rows, for tests and substitutes.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The type argument is the row that a test wants.")]
    public static SgpReading<T> Of(params IEnumerable<T> rows)
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
        SgpReading<T> reading, IEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
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
