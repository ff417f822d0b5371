using System.Buffers;
using System.Globalization;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>The ids of the rows so far. An id of OZmap is 12 bytes in 24 hexadecimal characters: held as a number it takes a third of the text.</summary>
internal sealed class SeenIds
{
    private const int HexLength = 24;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private readonly HashSet<Int128> _numbers = [];
    private HashSet<string>? _others;

    internal int Count => _numbers.Count + (_others?.Count ?? 0);

    /// <summary>Makes room, so that nothing has to be copied while rows come.</summary>
    internal void Expect(int rows) => _numbers.EnsureCapacity(Math.Min(rows, 1_000_000));

    /// <summary>True for an id that has not been seen. Upper and lower case are two ids.</summary>
    internal bool Add(string id)
        => id.Length == HexLength && !id.AsSpan().ContainsAnyExcept(Hex) && Int128.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? _numbers.Add(number)
            : (_others ??= new(StringComparer.Ordinal)).Add(id);
}
