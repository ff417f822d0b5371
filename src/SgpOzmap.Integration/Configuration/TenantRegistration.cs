namespace SgpOzmap.Integration.Configuration;

/// <summary>A tenant that was added, and where its settings are.</summary>
/// <param name="Name">Its name; empty for the one that stands directly in the configuration.</param>
/// <param name="Path">The path of its section, e.g. <c>SgpOzmap:Tenants:norte</c>; null when it is configured in code.</param>
internal sealed record TenantRegistration(string Name, string? Path)
{
    /// <summary>The full path of a key of the tenant.</summary>
    internal string Key(string key) => string.IsNullOrEmpty(Path) ? key : Path + ":" + key;
}
