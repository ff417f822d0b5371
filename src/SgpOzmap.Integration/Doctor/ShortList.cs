using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>The first of many, for a sentence.</summary>
internal static class ShortList
{
    private const int Most = 20;

    internal static LocalizedText Of(IReadOnlyList<string> items)
    {
        var first = string.Join(", ", items.Take(Most));
        return items.Count <= Most ? new(first, first) : new($"{first} e mais {items.Count - Most}", $"{first} and {items.Count - Most} more");
    }
}
