namespace SgpOzmap.Integration.Logs.Health;

/// <summary>The body of a health endpoint.</summary>
/// <param name="Status">The worst of the checks: <c>Healthy</c>, <c>Degraded</c> or <c>Unhealthy</c>.</param>
/// <param name="Checks">The checks.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<HealthAnswerCheck> Checks);
