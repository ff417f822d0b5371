using System.Net;
using System.Net.Sockets;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What the two clients make of an address, and what may be shown of it.</summary>
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

    /// <summary>SGP's address as its client uses it.</summary>
    internal static string OfSgp(Uri address) => Shown(SgpClientOptions.Normalize(address)).TrimEnd('/');

    /// <summary>OZmap's address as its client uses it.</summary>
    internal static string OfOzmap(Uri address) => Shown(OzmapClientOptions.Normalize(address)).TrimEnd('/');

    /// <summary>
    /// More was cut than is worth a word: a slash at the end is no mistake, and OZmap's own help tells people to paste its address with the
    /// path of the API (<paramref name="documented"/>).
    /// </summary>
    internal static bool IsCut(Uri address, string used, string documented = "")
    {
        var shown = Shown(address).TrimEnd('/');
        return address.Query.Length > 0 || address.Fragment.Length > 0
            || (!shown.Equals(used, StringComparison.OrdinalIgnoreCase) && !shown.Equals(used + documented, StringComparison.OrdinalIgnoreCase));
    }

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
}
