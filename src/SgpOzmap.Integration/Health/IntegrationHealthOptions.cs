namespace SgpOzmap.Integration.Health;

/// <summary>When the integration counts as healthy (section <c>Health</c>, beside the tenants).</summary>
public sealed class IntegrationHealthOptions
{
    /// <summary>
    /// How long ago the last success of a tenant may be. Null, the default: three of the tenant's intervals and five minutes, so that two runs may fail, and the third may
    /// take its time. A value holds for all tenants, and is to be longer than the longest interval and the longest run together.
    /// </summary>
    public TimeSpan? MaxSuccessAge { get; set; }
}
