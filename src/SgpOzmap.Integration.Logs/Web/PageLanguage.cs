using System.Globalization;
using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>The language of a page: Brazilian Portuguese or English.</summary>
internal sealed class PageLanguage
{
    internal static readonly PageLanguage Portuguese = new("pt-BR");
    internal static readonly PageLanguage English = new("en");

    private PageLanguage(string tag)
    {
        Tag = tag;
        Culture = CultureInfo.GetCultureInfo(tag);
    }

    internal string Tag { get; }

    internal CultureInfo Culture { get; }

    internal string Say(string pt, string en) => this == Portuguese ? pt : en;

    internal string Say(LocalizedText text) => this == Portuguese ? text.Pt : text.En;

    internal bool IsPortuguese => this == Portuguese;

    /// <summary>The other one.</summary>
    internal PageLanguage Other => IsPortuguese ? English : Portuguese;

    internal string Number(int value) => value.ToString("N0", Culture);

    /// <summary>The one that the reader chose on the page, else the first of the two that the browser prefers; English when it names neither.</summary>
    internal static PageLanguage Of(HttpRequest request)
    {
        switch (request.Cookies[Preferences.LanguageCookie])
        {
            case "pt-BR":
                return Portuguese;
            case "en":
                return English;
        }

        var wanted = request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l => Is(l, "pt") || Is(l, "en"));
        return wanted is not null && Is(wanted, "pt") ? Portuguese : English;
    }

    private static bool Is(string tag, string language)
        => tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');
}
