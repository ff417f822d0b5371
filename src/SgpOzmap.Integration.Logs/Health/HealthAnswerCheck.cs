using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SgpOzmap.Integration.Health;

namespace SgpOzmap.Integration.Logs.Health;

/// <summary>A check in the body of a health endpoint. What is null is left out.</summary>
internal sealed record HealthAnswerCheck
{
    public required string Name { get; init; }

    public required string Status { get; init; }

    public string? Tenant { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset? Since { get; init; }

    public long? AgeSeconds { get; init; }

    /// <param name="name">The name under which the check is registered: after a colon the tenant.</param>
    /// <param name="entry">What it said.</param>
    /// <param name="isLocal">The caller may see more than the status.</param>
    internal static HealthAnswerCheck Of(string name, HealthReportEntry entry, bool isLocal)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var answer = new HealthAnswerCheck { Name = colon < 0 ? name : name[..colon], Status = entry.Status.ToString() };
        return !isLocal
            ? answer
            : answer with
            {
                Tenant = colon < 0 ? null : name[(colon + 1)..],
                Description = entry.Description,
                Since = entry.Data.GetValueOrDefault(SgpOzmapHealth.Since) as DateTimeOffset?,
                AgeSeconds = entry.Data.GetValueOrDefault(SgpOzmapHealth.Age) is TimeSpan age ? Convert.ToInt64(age.TotalSeconds, CultureInfo.InvariantCulture) : null,
            };
    }
}
