namespace SgpOzmap.Integration.Doctor;

/// <summary>The doctors of all tenants.</summary>
public interface IConnectionDoctors
{
    /// <summary>One doctor per tenant, in the order of their names.</summary>
    IReadOnlyList<IConnectionDoctor> All { get; }

    /// <summary>The doctor of one tenant.</summary>
    /// <exception cref="KeyNotFoundException">No such tenant is configured.</exception>
    IConnectionDoctor this[string tenant] { get; }
}
