using System.Globalization;
using System.Text.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Values as servers of several ages send them: numbers as text, truth as 0 and 1, null for nothing. What is not understood is null.</summary>
internal static class Lenient
{
    /// <summary>Null, absent and blank text all mean nothing.</summary>
    internal static bool IsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        _ => false,
    };

    /// <summary>An id: text, a number, or a record with an id; null for nothing. Anything else is an error.</summary>
    internal static string? Id(JsonElement value) => value.ValueKind switch
    {
        _ when IsNothing(value) => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => new RowReader(value).Id(),
        _ => throw new JsonException($"An id is of kind {value.ValueKind}."),
    };

    internal static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    internal static double? Number(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

        return value.ValueKind == JsonValueKind.String
            && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            && double.IsFinite(parsed)
            ? parsed
            : null;
    }

    internal static int? Integer(JsonElement value)
        => Number(value) is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    internal static bool? Flag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number or JsonValueKind.String when Number(value) is { } number => number switch
        {
            0 => false,
            1 => true,
            _ => null,
        },
        JsonValueKind.String => bool.TryParse(value.GetString(), out var flag) ? flag : null,
        _ => null,
    };

    internal static DateTimeOffset? Moment(JsonElement value)
        => value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(
                value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;

    internal static OzmapClientStatus? Status(JsonElement value)
    {
        if (Integer(value) is { } number)
            return (OzmapClientStatus)number;

        return value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim().ToUpperInvariant() switch
        {
            "OK" => OzmapClientStatus.Ok,
            "ERROR" => OzmapClientStatus.Error,
            _ => null,
        } : null;
    }

    /// <summary><c>[lng, lat]</c>, or <c>{lat, lng}</c>.</summary>
    internal static OzmapCoordinates? Coordinates(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2)
            return Pair(Number(value[1]), Number(value[0]));

        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty("lat", out var lat) && value.TryGetProperty("lng", out var lng)
            ? Pair(Number(lat), Number(lng))
            : null;

        static OzmapCoordinates? Pair(double? latitude, double? longitude)
            => latitude is { } a && longitude is { } b ? new OzmapCoordinates(a, b) : null;
    }
}
