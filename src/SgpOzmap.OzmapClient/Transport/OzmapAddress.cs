namespace SgpOzmap.OzmapClient.Transport;

/// <summary>Where one OZmap is: users paste its root, or its root with <c>/api/v2</c>.</summary>
internal sealed class OzmapAddress
{
    private const string Version = "api/v2";

    internal OzmapAddress(Uri baseAddress)
    {
        var path = baseAddress.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/" + Version, StringComparison.OrdinalIgnoreCase))
            path = path[..^(Version.Length + 1)].TrimEnd('/');

        Root = new UriBuilder(baseAddress.Scheme, baseAddress.Host, baseAddress.Port, path + "/").Uri;
        Api = new Uri(Root, Version + "/");
    }

    /// <summary>The root, with a slash at its end.</summary>
    internal Uri Root { get; }

    /// <summary><c>{root}/api/v2/</c>.</summary>
    internal Uri Api { get; }

    /// <summary>An address below <see cref="Api"/>.</summary>
    internal Uri At(string relative) => new(Api, relative);

    /// <summary>One segment of a path, percent-encoded.</summary>
    /// <exception cref="ArgumentException">It is blank, which would ask for the whole list, or made of dots, which would ask for another path.</exception>
    internal static string Segment(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return value is "." or ".."
            ? throw new ArgumentException("Dots alone are not an id.", parameter)
            : Uri.EscapeDataString(value);
    }

    /// <summary>The address of a path given by a caller, relative to <see cref="Api"/>.</summary>
    /// <exception cref="ArgumentException">It is blank or leads out of <see cref="Api"/>: the key must not go anywhere else.</exception>
    internal Uri Below(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Uri.TryCreate(Api, path.TrimStart('/', '\\'), out var address) && Api.IsBaseOf(address)
            ? address
            : throw new ArgumentException("The path must be relative to /api/v2/ and stay below it.", nameof(path));
    }

    /// <summary>
    /// The address of a <c>nextUrl</c>, which is a path from the host's root. Null when it leads to another host or out of the API.
    /// Scheme and port stay ours: behind a proxy the server may not know them.
    /// </summary>
    internal Uri? Next(Uri current, string nextUrl)
    {
        // A server behind a path of a proxy does not know that path either.
        if (Root.AbsolutePath.Length > 1
            && nextUrl.StartsWith('/')
            && !nextUrl.StartsWith("//", StringComparison.Ordinal)
            && !nextUrl.StartsWith(Root.AbsolutePath, StringComparison.Ordinal))
        {
            nextUrl = string.Concat(Root.AbsolutePath.AsSpan(0, Root.AbsolutePath.Length - 1), nextUrl);
        }

        if (!Uri.TryCreate(current, nextUrl, out var next) || !string.Equals(next.Host, Api.Host, StringComparison.OrdinalIgnoreCase))
            return null;

        return Uri.TryCreate(Root, next.PathAndQuery, out var address) && Api.IsBaseOf(address) ? address : null;
    }
}
