using System.Net;
using Microsoft.AspNetCore.Http;

namespace SgpOzmap.Integration.Logs.Health;

/// <summary>
/// Says whether a request came from this machine for certain: from a loopback address, to a loopback name (somebody else's DNS may point a name of his at 127.0.0.1), and
/// through no proxy, behind which everybody looks local.
/// </summary>
internal static class LocalCaller
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    internal static bool Is(HttpContext context)
        => context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && IsLocalName(context.Request.Host.Host)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    private static bool IsLocalName(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]" or "::1";
}
