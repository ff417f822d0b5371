using System.Text.Json;

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
        => long.TryParse(Text(row, path), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A member's decimal; null where it is none.</summary>
    public static double? Decimal(JsonElement row, params ReadOnlySpan<string> path)
        => double.TryParse(Text(row, path), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
