using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SgpOzmap.Integration.Logs.Html;

/// <summary>Sends a whole page with the headers that keep it to its reader.</summary>
internal static class HtmlPage
{
    internal static async Task WriteAsync(HttpContext context, PageLanguage language, int status, string title, HtmlText body)
    {
        var page = new HtmlText()
            .Add($"<!DOCTYPE html>\n<html lang=\"{language.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>")
            .Add(HtmlText.FromMarkup(PageStyle.Css))
            .Add($"</style>\n</head>\n<body>\n<main>\n")
            .Add(body)
            .Add($"</main>\n</body>\n</html>\n")
            .ToString();
        var bytes = Encoding.UTF8.GetBytes(page);

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        var headers = response.Headers;
        headers.ContentSecurityPolicy = string.Create(
            CultureInfo.InvariantCulture,
            $"default-src 'none'; style-src 'sha256-{PageStyle.Hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
