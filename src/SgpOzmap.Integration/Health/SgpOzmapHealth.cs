namespace SgpOzmap.Integration.Health;

/// <summary>The names under which the integration's health checks are registered, and those of what they say beside their description.</summary>
/// <remarks>Names and data hold no personal data and no secrets; the tenants' names are among them.</remarks>
public static class SgpOzmapHealth
{
    /// <summary>The tag of every one of them.</summary>
    public const string Tag = "sgpozmap";

    /// <summary>The check of the store: unhealthy when it cannot be used.</summary>
    public const string StoreName = "sgpozmap.store";

    /// <summary>
    /// The check of a tenant's last success: unhealthy when that is too long ago. A colon and the tenant's name follow, except for the tenant that stands directly in the
    /// configuration.
    /// </summary>
    public const string LastSuccessName = "sgpozmap.last_success";

    /// <summary>The check of a tenant's held plan: degraded while one waits for a decision. Followed by the tenant's name as <see cref="LastSuccessName"/> is.</summary>
    public const string HeldPlanName = "sgpozmap.held_plan";

    /// <summary>Data: when it began, a <see cref="DateTimeOffset"/>.</summary>
    public const string Since = "since";

    /// <summary>Data: how long ago that is, a <see cref="TimeSpan"/>.</summary>
    public const string Age = "age";

    /// <summary>Data of <see cref="LastSuccessName"/>: the longest that is healthy, a <see cref="TimeSpan"/>.</summary>
    public const string MaxAge = "max_age";

    /// <summary>Data of <see cref="HeldPlanName"/>: how many runs held the plan, an <see cref="int"/>.</summary>
    public const string Runs = "runs";

    internal static string NameOf(string check, string tenant) => tenant.Length == 0 ? check : $"{check}:{tenant}";
}
