using Microsoft.AspNetCore.Http;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>What a reader chose on the page, in cookies: language, light or dark, and the name that decisions are signed with.</summary>
internal static class Preferences
{
    internal const string LanguageCookie = "sgpozmap-lang";

    private const string ThemeCookie = "sgpozmap-theme";
    private const string NameCookie = "sgpozmap-name";
    private const int LongestName = 60;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary><c>light</c> or <c>dark</c>; null for what the system has.</summary>
    internal static string? ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie] : null;

    internal static string? NameOf(HttpRequest request) => CleanName(request.Cookies[NameCookie] is { } name ? Uri.UnescapeDataString(name) : null);

    internal static void KeepName(HttpContext context, string path, string name) => Append(context, path, NameCookie, Uri.EscapeDataString(name));

    /// <summary>Keeps a choice. What is none of those there are is not kept.</summary>
    internal static void Keep(HttpContext context, string path, string? language, string? theme)
    {
        if (language is "pt-BR" or "en")
            Append(context, path, LanguageCookie, language);
        if (theme is "light" or "dark" or "auto")
            Append(context, path, ThemeCookie, theme);
    }

    /// <summary>A name as it may be written down: one line, not endless. Null for none.</summary>
    internal static string? CleanName(string? name)
    {
        var text = string.Concat((name ?? "").Where(static c => !char.IsControl(c))).Trim();
        return text.Length == 0 ? null : text.Length <= LongestName ? text : text[..LongestName];
    }

    private static void Append(HttpContext context, string path, string cookie, string value)
        => context.Response.Cookies.Append(cookie, value, new()
        {
            Path = path,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Lifetime,
            IsEssential = true,
        });
}
