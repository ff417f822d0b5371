using System.Globalization;

namespace SgpOzmap.SgpClient.Values;

/// <summary>Numbers as SGP sends them: as text, with a dot or a comma, or as one of the ways to say nothing.</summary>
internal static class SgpNumbers
{
    private const int LongestNumber = 40;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A whole number; null when the text is none. <c>"10.0"</c> is 10, <c>"1.5"</c> is nothing.</summary>
    internal static long? Integer(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;

        return Decimal(text) is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;
    }

    /// <summary>An id; 0 and less is how a reference to nothing looks.</summary>
    internal static long? Id(long? value) => value > 0 ? value : null;

    /// <summary>A port or a count of ports, from 1; 0 and less is not one.</summary>
    internal static int? Port(long? value) => value is > 0 and <= int.MaxValue ? (int)value : null;

    /// <summary>A count, from 0.</summary>
    internal static int? Count(long? value) => value is >= 0 and <= int.MaxValue ? (int)value : null;

    /// <summary>A finite number with a dot or a comma; null when the text is none.</summary>
    internal static double? Number(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[LongestNumber];
        var length = WithDot(text, buffer);
        return double.TryParse(buffer[..length], Style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }

    /// <summary>A power in dBm; <c>N/A</c>, <c>-</c>, blank and 0 are no reading.</summary>
    internal static double? Power(string? text)
    {
        var span = text.AsSpan().Trim();
        if (span.EndsWith("dBm", StringComparison.OrdinalIgnoreCase))
            span = span[..^3].TrimEnd();
        return Number(span) is { } power && power != 0 ? power : null;
    }

    /// <summary>A decimal with a dot or a comma; null when the text is none.</summary>
    internal static decimal? Decimal(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[LongestNumber];
        var length = WithDot(text, buffer);
        return decimal.TryParse(buffer[..length], Style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Copies the text with a dot for its one comma. 0, which parses as nothing, where a comma may stand for thousands.</summary>
    private static int WithDot(ReadOnlySpan<char> text, Span<char> buffer)
    {
        text = text.Trim();
        if (text.Length > buffer.Length)
            return 0;

        text.CopyTo(buffer);
        var comma = text.IndexOf(',');
        if (comma >= 0)
        {
            if (text.Contains('.') || text[(comma + 1)..].Contains(','))
                return 0;
            buffer[comma] = '.';
        }

        return text.Length;
    }
}
