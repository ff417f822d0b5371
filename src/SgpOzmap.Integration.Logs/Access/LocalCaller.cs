using System.Net;
using Microsoft.AspNetCore.Http;

namespace SgpOzmap.Integration.Logs.Access;

/// <summary>
/// Says whether a request came from this machine for certain: from a loopback address, to a loopback name (somebody else's DNS may point a name of his at 127.0.0.1), and
/// through no proxy, behind which everybody looks local.
/// </summary>
internal static class LocalCaller
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    internal static bool Is(HttpContext context)
        => HasLocalAddress(context) && HasLocalName(context.Request) && !CameByProxy(context.Request);

    internal static bool HasLocalAddress(HttpContext context)
        => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    internal static bool HasLocalName(HttpRequest request)
        => request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || request.Host.Host is "127.0.0.1" or "[::1]" or "::1";

    internal static bool CameByProxy(HttpRequest request) => ProxyHeaders.Any(request.Headers.ContainsKey);
}
