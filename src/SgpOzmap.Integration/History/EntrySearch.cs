using System.Globalization;
using System.Text;

namespace SgpOzmap.Integration.History;

/// <summary>Folds entries and searches alike: lower case, no accents, nothing that a database refuses.</summary>
internal static class EntrySearch
{
    private const int MostWords = 10;
    private const int LongestWord = 100;
    private const int LongestQuery = 2000;
    private const int LongestField = 1000;

    // A table, not string.Normalize: what it does must not depend on the globalization data of the machine, since texts of several machines are searched by one.
    private const string Accented = "àáâãäåāăąçćĉċčďèéêëẽēĕėęěĝğġģĥìíîïĩīĭįıĵķĺļľñńņňòóôõöōŏőøŕŗřśŝşšţťùúûüũūŭůűųŵýÿỹŷźżž";
    private const string Plain = "aaaaaaaaacccccdeeeeeeeeeegggghiiiiiiiiijklllnnnnooooooooorrrssssttuuuuuuuuuuwyyyyzzz";

    internal static string Text(RunEntry entry, bool withName)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{entry.Contract}");
        Add(text, withName ? entry.Subject.Name : null);
        Add(text, entry.Subject.Box);
        Add(text, entry.Subject.Project);
        Add(text, entry.Change?.Kind.ToString() ?? entry.Finding?.Code.ToString());
        Add(text, entry.Error);
        return text.ToString();
    }

    internal static IReadOnlyList<string> Words(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var folded = new StringBuilder();
        Fold(folded, text.AsSpan(0, Math.Min(text.Length, LongestQuery)));
        return
        [
            .. folded.ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Take(MostWords)
                .Select(static w => w.Length <= LongestWord ? w : w[..Cut(w, LongestWord)])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static void Add(StringBuilder text, string? field)
    {
        if (string.IsNullOrEmpty(field))
            return;
        text.Append(' ');
        Fold(text, field.AsSpan(0, Cut(field, LongestField)));
    }

    private static int Cut(string text, int length)
        => text.Length <= length ? text.Length : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    // White space and control characters become spaces, so that no word reaches over two fields; halves of letters become what a database makes of them.
    private static void Fold(StringBuilder text, ReadOnlySpan<char> value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (!rune.IsBmp)
            {
                text.Append(rune.ToString());
                continue;
            }

            var letter = (char)rune.Value;
            if (letter is >= '\u0300' and <= '\u036F')
                continue;
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                text.Append(' ');
                continue;
            }

            letter = char.ToLowerInvariant(letter);
            var accent = letter < '\u00e0' ? -1 : Accented.IndexOf(letter, StringComparison.Ordinal);
            text.Append(accent < 0 ? letter : Plain[accent]);
        }
    }
}
