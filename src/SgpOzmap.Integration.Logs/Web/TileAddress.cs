namespace SgpOzmap.Integration.Logs.Web;

/// <summary>The address of map tiles.</summary>
internal static class TileAddress
{
    internal static bool IsValid(string address)
        => address.Contains("{z}", StringComparison.Ordinal) && address.Contains("{x}", StringComparison.Ordinal) && address.Contains("{y}", StringComparison.Ordinal)
        && OriginOf(address) is not null;

    /// <summary>What the page's policy must allow: scheme, host and port. Null for what is no address, or has placeholders in its host.</summary>
    internal static string? OriginOf(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http"
            && uri.UserInfo.Length == 0 && uri.Host.Length > 0 && !uri.Host.Contains('{', StringComparison.Ordinal)
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
