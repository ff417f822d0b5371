namespace SgpOzmap.SgpClient.Values;

/// <summary>Reads places. Only what is clearly a pair of numbers is one; whether it lies on the Earth is for the reader to judge.</summary>
internal static class SgpPlaces
{
    /// <summary>The place of two separate texts; null unless both are numbers.</summary>
    internal static SgpCoordinates? FromParts(string? latitude, string? longitude)
        => SgpNumbers.Number(latitude) is { } lat && SgpNumbers.Number(longitude) is { } lng ? new(lat, lng) : null;

    /// <summary>The place of one text, <c>"lat, lng"</c>; the separator may be <c>, ; /</c> or white space.</summary>
    internal static SgpCoordinates? FromPair(string? text)
    {
        if (SgpText.IsNothing(text))
            return null;

        var span = text.AsSpan().Trim();
        foreach (var separator in (ReadOnlySpan<char>)[';', '/'])
        {
            var at = span.IndexOf(separator);
            if (at >= 0)
                return Pair(span[..at], span[(at + 1)..]);
        }

        var space = span.IndexOfAny(' ', '\t');
        if (space >= 0)
            return Pair(span[..space].TrimEnd(','), span[space..].Trim().TrimStart(',').TrimStart());

        return FromCommas(span);
    }

    private static SgpCoordinates? FromCommas(ReadOnlySpan<char> text)
    {
        var first = text.IndexOf(',');
        if (first < 0)
            return null;

        switch (text.Count(','))
        {
            case 1:
                // "-3,745" may be one number with a decimal comma, unless a dot or a second sign says otherwise.
                var second = text[(first + 1)..];
                return text.Contains('.') || second is ['-' or '+', ..] ? Pair(text[..first], second) : null;
            case 3:
                // "-3,745260,-38,542887" can be read in one way only, when the fractions carry no sign and nothing carries a dot.
                var middle = first + 1 + text[(first + 1)..].IndexOf(',');
                return text.Contains('.') ? null : Pair(text[..middle], text[(middle + 1)..]);
            default:
                return null;
        }
    }

    private static SgpCoordinates? Pair(ReadOnlySpan<char> latitude, ReadOnlySpan<char> longitude)
        => SgpNumbers.Number(latitude) is { } lat && SgpNumbers.Number(longitude) is { } lng ? new(lat, lng) : null;
}
