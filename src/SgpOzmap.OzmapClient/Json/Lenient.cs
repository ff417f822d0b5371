using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Values as servers of several ages send them. What is not understood is null, and is skipped.</summary>
internal static class Lenient
{
    internal static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return RawText(ref reader);
            default:
                reader.TrySkip();
                return null;
        }
    }

    internal static double? Number(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
            case JsonTokenType.String:
                return double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed) ? parsed : null;
            default:
                reader.TrySkip();
                return null;
        }
    }

    internal static int? Integer(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var integer))
            return integer;

        return Number(ref reader) is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;
    }

    internal static bool? Flag(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String when bool.TryParse(reader.GetString(), out var flag):
                return flag;
            default:
                return Number(ref reader) switch
                {
                    0 => false,
                    1 => true,
                    _ => null,
                };
        }
    }

    internal static DateTimeOffset? Moment(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.TrySkip();
            return null;
        }

        // ISO 8601 with a zone is what OZmap sends; the rest is for servers of other ages.
        if (reader.TryGetDateTimeOffset(out var sent) && EndsWithZone(ref reader))
            return sent.ToUniversalTime();

        return DateTimeOffset.TryParse(
            reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
    }

    /// <summary>An object; null for anything else in its place.</summary>
    internal static T? Object<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return Nested.Read<T>(ref reader, options);

        reader.TrySkip();
        return null;
    }

    internal static string RawText(ref Utf8JsonReader reader)
        => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    private static bool EndsWithZone(ref Utf8JsonReader reader)
        => !reader.HasValueSequence && reader.ValueSpan is [.., (byte)'Z'];
}
