using System.Buffers;
using System.IO.Pipelines;

namespace SgpOzmap.Http;

/// <summary>What a body begins with: JSON is told from a web page by its first character, whatever the content type says.</summary>
internal static class FirstInk
{
    /// <summary>The first character that is neither white nor a byte order mark, where the reader stands afterwards; null for a body without one.</summary>
    internal static async ValueTask<byte?> PeekAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
            var (position, first) = Find(result.Buffer, result.IsCompleted);
            body.AdvanceTo(position, first is null ? result.Buffer.End : position);
            if (first is not null || result.IsCompleted)
                return first;
        }
    }

    private static (SequencePosition Position, byte? First) Find(ReadOnlySequence<byte> buffer, bool isCompleted)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (reader.Remaining < 3 && !isCompleted && reader.TryPeek(out var start) && start == 0xEF)
            return (buffer.Start, null);

        reader.IsNext([0xEF, 0xBB, 0xBF], advancePast: true);
        reader.AdvancePastAny((byte)' ', (byte)'\t', (byte)'\r', (byte)'\n');
        return (reader.Position, reader.TryPeek(out var first) ? first : null);
    }
}
