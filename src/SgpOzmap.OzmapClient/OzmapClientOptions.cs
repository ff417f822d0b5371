using System.ComponentModel.DataAnnotations;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient;

/// <summary>
/// How to reach one OZmap. Either <see cref="ApiKey"/>, or <see cref="Login"/> and <see cref="Password"/>; with both, the key is used.
/// Read once, when the client is made.
/// </summary>
public sealed class OzmapClientOptions
{
    /// <summary>The host's root, e.g. <c>https://provedor.ozmap.com.br:9994</c>; a pasted <c>/api/v2</c> and a trailing slash are cut off.</summary>
    [Required]
    public Uri? BaseAddress { get; set; }

    /// <summary>The API key of a dedicated OZmap user. It sees only that user's projects.</summary>
    public string? ApiKey { get; set; }

    /// <summary>An OZmap user, instead of a key.</summary>
    public string? Login { get; set; }

    /// <summary>The password of <see cref="Login"/>.</summary>
    public string? Password { get; set; }

    /// <summary>Rows a page. The server's maximum is not documented; the official SDK reads 100, others 500.</summary>
    [Range(1, 1000)]
    public int PageSize { get; set; } = 100;

    /// <summary>Where filter and sort go. The URL is the safe choice: a proxy may drop the body of a GET, and then every row comes back unfiltered.</summary>
    public FilterTransport FilterTransport { get; set; } = FilterTransport.Url;

    /// <summary>Requests under way at once. OZmap warns that a tenant's host may have limited resources.</summary>
    [Range(1, 32)]
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// Pages of one list that are read at once where the server says how many rows there are, within <see cref="Concurrency"/>; 1 for one after
    /// the other. Pages that do not add up are read again by the server's cursor.
    /// </summary>
    [Range(1, 32)]
    public int PageConcurrency { get; set; } = 4;

    /// <summary>The longest answer that is read, in bytes after decompression; a longer one is an error of kind <see cref="OzmapErrorKind.InvalidBody"/>.</summary>
    [Range(64 * 1024, 1024L * 1024 * 1024)]
    public long MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Limit of making a connection, name look-up and TLS included (our decision: a server that does not take one in this time is down, and
    /// a write that got no connection is known not to have been done). A primary handler of your own has its own limit.
    /// </summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Limit of one attempt. An OZmap developer's own code allows 240 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>Limit of one call with all its attempts.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Further attempts after the first; 0 for none.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>Median pause before the first further attempt; it doubles each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Further headers of every request, e.g. the undocumented <c>integration</c>.</summary>
    public IDictionary<string, string> DefaultHeaders { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The root that is used for a configured address: a pasted <c>/api/v2</c> and the query are cut off.</summary>
    /// <exception cref="ArgumentException">It is no absolute http or https address.</exception>
    public static Uri Normalize(Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        return baseAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? new OzmapAddress(baseAddress).Root
            : throw new ArgumentException("An absolute http or https address is needed.", nameof(baseAddress));
    }
}
