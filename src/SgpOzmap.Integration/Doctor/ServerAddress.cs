using System.Net;
using System.Net.Sockets;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What the two clients make of an address. They keep their ways to themselves; the tests hold these to what is really asked for.</summary>
internal static class ServerAddress
{
    private static readonly string[] LocalEndings = [".localhost", ".local", ".localdomain", ".lan", ".internal", ".intranet", ".home.arpa"];

    /// <summary>An http or https address without a user in it: one that the clients take.</summary>
    internal static bool IsUsable(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo.Length: 0 };

    /// <summary>An address for people: without user, query and fragment, which may hold secrets.</summary>
    internal static string Shown(Uri address)
        => address is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : address.OriginalString.Split('?', '#')[0].Split('@')[^1];

    /// <summary>SGP's address as its client uses it: cut at <c>api</c>, <c>admin</c> and <c>accounts/login</c>.</summary>
    internal static string OfSgp(Uri address)
    {
        var segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kept = segments.TakeWhile((segment, i) => !Is(segment, "api") && !Is(segment, "admin")
            && !(Is(segment, "accounts") && i + 1 < segments.Length && Is(segments[i + 1], "login")));
        return string.Join('/', kept.Prepend(Root(address)));
    }

    /// <summary>OZmap's address as its client uses it: without <c>/api/v2</c> at its end.</summary>
    internal static string OfOzmap(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/api/v2", StringComparison.OrdinalIgnoreCase))
            path = path[..^"/api/v2".Length].TrimEnd('/');
        return Root(address) + path;
    }

    /// <summary>More was cut than a slash at the end, which is no mistake worth a word.</summary>
    internal static bool IsCut(Uri address, string used)
        => address.Query.Length > 0 || address.Fragment.Length > 0 || !string.Equals(Shown(address).TrimEnd('/'), used, StringComparison.OrdinalIgnoreCase);

    /// <summary>The way there leads over the Internet, as far as the name tells.</summary>
    internal static bool IsPublic(Uri address)
        => IPAddress.TryParse(address.DnsSafeHost, out var ip)
            ? !IsPrivate(ip)
            : address.Host.Contains('.', StringComparison.Ordinal) && !Array.Exists(LocalEndings, e => address.Host.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static bool IsPrivate(IPAddress ip)
    {
        if (IPAddress.IsLoopback(ip) || ip.IsIPv6LinkLocal || ip.IsIPv6UniqueLocal)
            return true;
        if (ip.AddressFamily != AddressFamily.InterNetwork)
            return false;
        var b = ip.GetAddressBytes();
        return b[0] is 10 || (b[0], b[1]) is (172, >= 16 and <= 31) or (192, 168) or (169, 254) or (100, >= 64 and <= 127);
    }

    private static string Root(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static bool Is(string segment, string word) => segment.Equals(word, StringComparison.OrdinalIgnoreCase);
}
