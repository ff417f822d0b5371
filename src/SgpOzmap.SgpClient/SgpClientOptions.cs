using System.ComponentModel.DataAnnotations;

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

    /// <summary>Requests under way at once; servers degraded at 8 to 10, so 2 is the advice.</summary>
    [Range(1, 16)]
    public int Concurrency { get; set; } = 2;

    /// <summary>Limit of one attempt. Pages of 30 to 50 s have been seen, and an ONU list of 180 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Limit of one call with all its attempts.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Further attempts after the first; 0 for none.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>Median pause before the first further attempt; it doubles each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);
}
