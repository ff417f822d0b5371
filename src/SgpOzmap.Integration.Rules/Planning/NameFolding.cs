namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Folds what people write in several ways: outer and inner white space, case, accents.</summary>
internal static class NameFolding
{
    // A table, not string.Normalize: what it does must not depend on the globalization data of the machine.
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËẼÌÍÎÏĨÑÒÓÔÕÖÙÚÛÜŨÝŸỸ";
    private const string Plain = "AAAAAACEEEEEIIIIINOOOOOUUUUUYYY";

    internal static string Fold(string name)
    {
        // No StringBuilder: in normalized matching this runs for every contract.
        var text = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        var space = false;
        foreach (var c in name.AsSpan().Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (c is >= '\u0300' and <= '\u036F')
                continue;
            if (space && length > 0)
                text[length++] = ' ';
            space = false;
            var upper = char.ToUpperInvariant(c);
            var accent = Accented.IndexOf(upper, StringComparison.Ordinal);
            text[length++] = accent < 0 ? upper : Plain[accent];
        }

        return new(text[..length]);
    }
}
