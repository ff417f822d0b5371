using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>What the query of an address or a form asks for. What cannot be read is as if it were not there: an address is typed, shortened and sent on by people.</summary>
internal readonly struct Asked(Func<string, string?> value)
{
    private const int LongestText = 200;

    internal static Asked Of(IQueryCollection query) => new(name => query[name]);

    internal static Asked Of(IFormCollection form) => new(name => form[name]);

    internal string? Text(string name) => value(name)?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestText)] : null;

    /// <summary>Text that may be empty, e.g. the name of the only tenant; null when it is not there.</summary>
    internal string? Name(string name) => value(name);

    internal bool Is(string name) => value(name) is "1" or "true" or "on";

    internal int Number(string name, int usual, int most)
        => int.TryParse(value(name)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, most) : usual;

    internal long? Id(string name) => long.TryParse(value(name)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    internal T? OneOf<T>(string name)
        where T : struct, Enum
        => value(name) is { Length: > 0 } text && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}
