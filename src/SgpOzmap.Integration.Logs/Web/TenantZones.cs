using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>The time zone of each tenant: people read times where the provider is, whatever the server's own zone.</summary>
internal sealed class TenantZones(IOptionsMonitor<IntegrationOptions> options)
{
    // For machines without time zone data. Brazil has had no summer time since 2019.
    private static readonly TimeSpan Brasilia = TimeSpan.FromHours(-3);

    internal DateTimeOffset Local(DateTimeOffset at, string tenant)
    {
        var id = options.Get(tenant).Features.TimeZone;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? TimeZoneInfo.ConvertTime(at, zone) : at.ToOffset(Brasilia);
    }
}
