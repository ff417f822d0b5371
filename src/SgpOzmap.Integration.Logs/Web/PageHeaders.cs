using Microsoft.AspNetCore.Http;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>The headers that keep a page to its reader and let nothing run in it but the page's own files.</summary>
internal static class PageHeaders
{
    internal static void Set(HttpResponse response, string? tileOrigin)
    {
        var headers = response.Headers;
        var images = tileOrigin is null ? "'self' data:" : $"'self' data: {tileOrigin}";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'; img-src {images}; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // Tile servers want to know the site; of the address they must not learn the contract.
        headers["Referrer-Policy"] = tileOrigin is null ? "same-origin" : "strict-origin-when-cross-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-cache, no-store";
        headers.Vary = "Accept-Language, Cookie";
    }
}
