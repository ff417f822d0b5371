using System.Globalization;
using System.Text;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Makes text from outside harmless on a terminal: names and messages of other systems may carry escape sequences.</summary>
internal static class SafeText
{
    internal static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ⏎ ");
        return line.EnumerateRunes().Any(IsUnsafe)
            ? string.Concat(line.EnumerateRunes().Select(static r => IsUnsafe(r) ? "\uFFFD" : r.ToString()))
            : line;
    }

    // Format covers the marks that turn the direction of writing round.
    private static bool IsUnsafe(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
