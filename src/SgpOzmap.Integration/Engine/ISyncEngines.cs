namespace SgpOzmap.Integration.Engine;

/// <summary>The engines of all tenants.</summary>
public interface ISyncEngines
{
    /// <summary>One engine per tenant, in the order of their names.</summary>
    IReadOnlyList<ISyncEngine> All { get; }

    /// <summary>The engine of one tenant.</summary>
    /// <exception cref="KeyNotFoundException">No such tenant is configured.</exception>
    ISyncEngine this[string tenant] { get; }
}
