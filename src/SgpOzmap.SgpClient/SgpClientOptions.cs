using System.ComponentModel.DataAnnotations;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient;

/// <summary>How to reach one SGP. Either <see cref="Token"/> and <see cref="App"/>, or <see cref="Username"/> and <see cref="Password"/> (HTTP Basic).</summary>
public sealed class SgpClientOptions
{
    /// <summary>
    /// The provider's own address, e.g. <c>https://provedor.sgp.net.br</c>, with a path prefix where there is one. What people paste by
    /// mistake is cut off: a trailing slash, <c>/api</c>, <c>/admin</c>, <c>/accounts/login/…</c>.
    /// </summary>
    [Required]
    public Uri? BaseAddress { get; set; }

    /// <summary>The token made in SGP (Administração → Integrações → Tokens).</summary>
    public string? Token { get; set; }

    /// <summary>The app name of the token, case-sensitive.</summary>
    public string? App { get; set; }

    /// <summary>An SGP user, instead of a token.</summary>
    public string? Username { get; set; }

    /// <summary>The password of <see cref="Username"/>.</summary>
    public string? Password { get; set; }

    /// <summary>Customers, or connections, a page, 1 to 100 (SGP's own maximum).</summary>
    [Range(1, 100)]
    public int PageSize { get; set; } = 100;

    /// <summary>
    /// Requests under way at once; servers degraded at 8 to 10, so 2 is the advice. A streamed list is under way until its last row has been
    /// read or its enumeration is left, so with 1 no call can be made from within the loop over its rows.
    /// </summary>
    [Range(1, 16)]
    public int Concurrency { get; set; } = 2;

    /// <summary>
    /// The longest answer that is read as a whole, in bytes after decompression (our decision, a hundred times a page of customers); a longer
    /// one is an error of kind <see cref="SgpErrorKind.InvalidBody"/>. A streamed list may be as long as it likes, each of its rows up to 4 MiB.
    /// </summary>
    [Range(64 * 1024, 1024L * 1024 * 1024)]
    public long MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Limit of making a connection, name look-up and TLS included (our decision: a server that does not take one in this time is down, and
    /// a write that got no connection is known not to have been done). A primary handler of your own has its own limit.
    /// </summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Limit of one attempt, and of the time that the server takes for the next whole row of a streamed list. Pages of 30 to 50 s have been
    /// seen, and an ONU list of 180 s.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Limit of one call with all its attempts, and once more of the time that the server takes for all rows of a streamed list.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Further attempts after the first; 0 for none.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>Median pause before the first further attempt; it doubles each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The address that is used for a configured one: what people paste along is cut off (<c>/api</c>, <c>/admin</c>, <c>/accounts/login</c>, query).</summary>
    /// <exception cref="ArgumentException">It is no absolute http or https address.</exception>
    public static Uri Normalize(Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        return baseAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? new Uri(SgpAddress.Normalize(baseAddress))
            : throw new ArgumentException("An absolute http or https address is needed.", nameof(baseAddress));
    }
}
