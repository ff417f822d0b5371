namespace SgpOzmap.SgpClient.Transport;

/// <summary>The provider's address, freed from what people paste along with it.</summary>
internal static class SgpAddress
{
    /// <summary>
    /// Scheme, host, port and path prefix without a trailing slash. The path is cut at <c>api</c>, <c>admin</c> or <c>accounts/login</c>; query and fragment go.
    /// </summary>
    internal static string Normalize(Uri address)
    {
        var prefix = new List<string>();
        var segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < segments.Length && !IsPasted(segments, i); i++)
            prefix.Add(segments[i]);

        var root = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return prefix.Count == 0 ? root : root + "/" + string.Join('/', prefix);
    }

    private static bool IsPasted(string[] segments, int i)
        => Is(segments[i], "api") || Is(segments[i], "admin")
            || (Is(segments[i], "accounts") && i + 1 < segments.Length && Is(segments[i + 1], "login"));

    private static bool Is(string segment, string word) => segment.Equals(word, StringComparison.OrdinalIgnoreCase);
}
