namespace SgpOzmap.Integration.Leases;

/// <summary>Another process has taken the tenant meanwhile; nothing more may be written.</summary>
public sealed class LeaseLostException : Exception
{
    /// <summary>Says of which tenant.</summary>
    public LeaseLostException(string tenant)
        : base($"Another process runs tenant '{tenant}' by now.") => Tenant = tenant;

    /// <summary>The tenant.</summary>
    public string Tenant { get; }
}
