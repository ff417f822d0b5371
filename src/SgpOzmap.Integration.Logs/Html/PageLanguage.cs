using System.Globalization;
using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Logs.Html;

/// <summary>The language of a page: Brazilian Portuguese or English.</summary>
internal sealed class PageLanguage
{
    private static readonly PageLanguage Portuguese = new("pt-BR");
    private static readonly PageLanguage English = new("en");

    private PageLanguage(string tag)
    {
        Tag = tag;
        Culture = CultureInfo.GetCultureInfo(tag);
    }

    internal string Tag { get; }

    internal CultureInfo Culture { get; }

    internal string Say(string pt, string en) => this == Portuguese ? pt : en;

    internal string Say(LocalizedText text) => this == Portuguese ? text.Pt : text.En;

    internal string Number(int value) => value.ToString("N0", Culture);

    /// <summary>The first of the two that the reader prefers; English when the reader names neither.</summary>
    internal static PageLanguage Of(HttpRequest request)
    {
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
