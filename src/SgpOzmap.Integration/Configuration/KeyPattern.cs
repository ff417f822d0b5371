namespace SgpOzmap.Integration.Configuration;

/// <summary>A line of <see cref="KnownKeys"/>. Keys are compared without case, as the configuration does.</summary>
internal sealed class KeyPattern(string text)
{
    private readonly string[] _parts = text.Split(':');

    internal bool Matches(string[] key)
    {
        if (_parts[^1] is "**")
            return key.Length >= _parts.Length && Agrees(key, _parts.Length - 1);
        return key.Length == _parts.Length && Agrees(key, _parts.Length);
    }

    /// <summary>The key is a section that this line lies in.</summary>
    internal bool LiesIn(string[] key) => key.Length < _parts.Length && Agrees(key, key.Length);

    /// <summary>The line as a key near another one: free names are taken over from it.</summary>
    internal string Near(string[] key)
        => string.Join(':', _parts.Select((part, i) => part is "*" or "**" ? (i < key.Length ? key[i] : "…") : part));

    /// <summary>How far a key is from this line, in letters. The right name at another place is nearly right.</summary>
    internal int DistanceTo(string[] key)
    {
        // Something below a single value.
        if (key.Length > _parts.Length && Agrees(key, _parts.Length))
            return 1;

        var whole = Letters(string.Join(':', key), Near(key));
        var name = _parts[^1] is "*" or "**" ? int.MaxValue : Letters(key[^1], _parts[^1]) + 2;
        return Math.Min(whole, name);
    }

    private bool Agrees(string[] key, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (_parts[i] is not "*" && !_parts[i].Equals(key[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    // Levenshtein's distance.
    private static int Letters(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[b.Length];
    }
}
