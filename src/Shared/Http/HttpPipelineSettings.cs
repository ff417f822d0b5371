namespace SgpOzmap.Http;

/// <summary>The settings of one pipeline. One pipeline serves one client of one tenant, so that tenants cannot harm each other.</summary>
/// <param name="Concurrency">Attempts under way at once.</param>
/// <param name="AttemptTimeout">Limit of one attempt, the reading of a buffered body included.</param>
/// <param name="TotalTimeout">Limit of all attempts and the pauses between them.</param>
/// <param name="MaxRetries">Further attempts after the first; 0 for none.</param>
/// <param name="RetryDelay">Median pause before the first further attempt; it doubles, with jitter.</param>
internal sealed record HttpPipelineSettings(
    int Concurrency,
    TimeSpan AttemptTimeout,
    TimeSpan TotalTimeout,
    int MaxRetries,
    TimeSpan RetryDelay);
