using System.Globalization;
using System.Text;

namespace SgpOzmap.SgpClient.Values;

/// <summary>Text as SGP sends it: blank and the literal <c>None</c> mean that there is none.</summary>
internal static class SgpText
{
    /// <summary><paramref name="value"/> exactly as sent; null when it says nothing.</summary>
    internal static string? AsSent(string? value) => IsNothing(value) ? null : value;

    /// <summary>Trimmed; null when it says nothing.</summary>
    internal static string? Trimmed(string? value) => IsNothing(value) ? null : value!.Trim();

    /// <summary>True for null, blank and <c>None</c> (the text of Python's null, which some fields carry).</summary>
    internal static bool IsNothing(string? value)
        => string.IsNullOrWhiteSpace(value) || value.AsSpan().Trim().Equals("None", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lower case, without accents, single spaces, for comparing labels by meaning. Needs no ICU, so that it works in invariant mode.</summary>
    internal static string Fold(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return "";

        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                text.Append(WithoutAccent(char.ToLowerInvariant(c)));
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        return text.ToString();
    }

    private static char WithoutAccent(char c) => c switch
    {
        'á' or 'à' or 'â' or 'ã' or 'ä' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'õ' or 'ö' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'ç' => 'c',
        _ => c,
    };
}
