using System.Globalization;
using System.Text.Json;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Tests.Support;

/// <summary>The vendor's published examples, outside the repository.</summary>
internal static class Samples
{
    /// <summary>Their folder; null where none is given.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("SGPOZMAP_SAMPLES") is { Length: > 0 } root ? Path.Combine(root, "sgp") : null;

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder!, name));

    /// <summary>A member's text as it stands in the file; null for null and for a member that is not there.</summary>
    public static string? Text(JsonElement row, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(name, out row))
                return null;
        }

        return row.ValueKind is JsonValueKind.Null ? null : row.ToString();
    }

    /// <summary>A member's number, whether it is a number or a text; null where it is none.</summary>
    public static long? Number(JsonElement row, params ReadOnlySpan<string> path)
        => long.TryParse(Text(row, path), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A member's decimal; null where it is none.</summary>
    public static double? Decimal(JsonElement row, params ReadOnlySpan<string> path)
        => double.TryParse(Text(row, path), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A member's date in the forms that the examples have; null where it is none.</summary>
    public static DateTime? Date(JsonElement row, params ReadOnlySpan<string> path)
        => DateTime.TryParseExact(
            Text(row, path), ["dd/MM/yyyy", "dd/MM/yyyy HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>The place of a text like <c>-3.7, -38.5</c>.</summary>
    public static SgpCoordinates? Pair(string? text)
        => text?.Split(',') is [var lat, var lng]
            ? new(double.Parse(lat, CultureInfo.InvariantCulture), double.Parse(lng, CultureInfo.InvariantCulture))
            : null;

    /// <summary>Compares the rows of a file, of which there has to be one, with those that were read.</summary>
    public static void Each<T>(JsonElement rows, IReadOnlyList<T> read, Action<JsonElement, T> assert)
    {
        Assert.NotEqual(0, rows.GetArrayLength());
        Assert.Equal(rows.GetArrayLength(), read.Count);
        foreach (var (row, item) in rows.EnumerateArray().Zip(read))
            assert(row, item);
    }
}
