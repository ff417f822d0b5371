using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Logs.Access;

/// <summary>The sign-in with a key: an encrypted cookie of its own, beside whatever sign-in the app has.</summary>
internal sealed class SignInCookie(IOptions<SgpOzmapLogsOptions> logs) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    internal const string Scheme = "SgpOzmapLogs";

    private const string RoleClaim = "sgpozmap:role";
    private const string MarkClaim = "sgpozmap:key";

    public void Configure(CookieAuthenticationOptions options)
    {
    }

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (!string.Equals(name, Scheme, StringComparison.Ordinal))
            return;
        options.Cookie.Name = "sgpozmap-logs";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;

        // Lax, not Strict: a link to a run in a message must find the sign-in. Nothing that changes anything is reached by a link.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = logs.Value.SignInLifetime;
        options.SlidingExpiration = true;
    }

    /// <summary>The visitor that the request's cookie names; null when there is none, it has run out, or its key is no longer the configured one.</summary>
    internal static async Task<Visitor?> ReadAsync(HttpContext context, AccessKeys keys)
    {
        var result = await context.AuthenticateAsync(Scheme);
        return result.Principal is { } principal
            && Enum.TryParse<LogsRole>(principal.FindFirstValue(RoleClaim), out var role)
            && string.Equals(principal.FindFirstValue(MarkClaim), keys.MarkOf(role), StringComparison.Ordinal)
            ? new(role, principal.FindFirstValue(ClaimTypes.Name), IsSignedIn: true)
            : null;
    }

    internal static Task WriteAsync(HttpContext context, AccessKeys keys, LogsRole role, string name)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.Name, name), new(RoleClaim, role.ToString()), new(MarkClaim, keys.MarkOf(role)!)], Scheme);
        return context.SignInAsync(Scheme, new(identity), new AuthenticationProperties { IsPersistent = false });
    }
}
