using System.Globalization;
using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.Logs.Html;

namespace SgpOzmap.Integration.Logs.Pages;

/// <summary>The page that the query asks for.</summary>
internal readonly record struct Paging(int Page)
{
    internal const int Size = 100;

    // No list is longer; it keeps the numbers far from overflowing.
    private const int LastPage = 1_000_000;

    internal int Skip => (Page - 1) * Size;

    internal static Paging Of(HttpRequest request)
        => new(int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, LastPage)
            : 1);

    internal Paging NotBeyond(int count) => new(Math.Min(Page, Math.Max(1, (count + Size - 1) / Size)));

    internal HtmlText Links(PageLanguage language, bool hasNext)
    {
        var html = new HtmlText();
        if (Page == 1 && !hasNext)
            return html;

        html.Add($"<nav>");
        if (Page > 1)
            html.Add($"<a rel=\"prev\" href=\"?page={Page - 1}\">{language.Say("← anteriores", "← previous")}</a>");
        html.Add($"<span class=\"dim\">{language.Say("página", "page")} {Page}</span>");
        if (hasNext)
            html.Add($"<a rel=\"next\" href=\"?page={Page + 1}\">{language.Say("próximas →", "next →")}</a>");
        return html.Add($"</nav>\n");
    }
}
