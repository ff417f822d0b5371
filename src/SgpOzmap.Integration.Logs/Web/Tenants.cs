using SgpOzmap.Integration.Monitoring;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>Which tenant a page is about.</summary>
internal static class Tenants
{
    /// <summary>The one that is asked for, where there is such a one; else all (null) or, for pages of one tenant, the first.</summary>
    internal static string? Of(Asked asked, IReadOnlyList<TenantActivity> known, bool optional)
    {
        var name = asked.Name("tenant");
        if (name is not null && known.Any(t => string.Equals(t.Tenant, name, StringComparison.Ordinal)) && !(optional && name.Length == 0))
            return name;
        return optional ? null : known.Count > 0 ? known[0].Tenant : "";
    }

    /// <summary>The tenant of a page that is about one.</summary>
    internal static string One(Asked asked, IReadOnlyList<TenantActivity> known) => Of(asked, known, optional: false)!;
}
