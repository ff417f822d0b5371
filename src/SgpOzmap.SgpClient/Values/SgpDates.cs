using System.Globalization;

namespace SgpOzmap.SgpClient.Values;

/// <summary>Reads dates in the forms that SGP mixes. They carry no zone: they are the provider's local time (our presumption).</summary>
internal static class SgpDates
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd/MM/yyyy HH:mm:ss", "yyyy-MM-dd", "dd/MM/yyyy",
        "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
    ];

    /// <summary>The date of <paramref name="text"/>; null when it is none, or when it is in UTC and so not the provider's time.</summary>
    internal static DateTime? Parse(string? text)
    {
        var span = text.AsSpan().Trim();
        if (DateTime.TryParseExact(span, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
            return value;

        // With an offset the wall clock is the provider's; a bare Z says only what time it was in Greenwich.
        return !span.EndsWith("Z", StringComparison.OrdinalIgnoreCase)
            && DateTimeOffset.TryParseExact(
                span, ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned)
            ? zoned.DateTime
            : null;
    }
}
