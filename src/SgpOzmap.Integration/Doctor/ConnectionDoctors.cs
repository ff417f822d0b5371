namespace SgpOzmap.Integration.Doctor;

/// <summary>The doctors, each made once.</summary>
internal sealed class ConnectionDoctors(IReadOnlyList<IConnectionDoctor> doctors) : IConnectionDoctors
{
    public IReadOnlyList<IConnectionDoctor> All { get; } = doctors;

    public IConnectionDoctor this[string tenant]
        => All.FirstOrDefault(d => string.Equals(d.Tenant, tenant, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"No tenant '{tenant}' is configured; there are: {string.Join(", ", All.Select(static d => $"'{d.Tenant}'"))}.");

    /// <summary>The doctor of the only tenant.</summary>
    internal IConnectionDoctor Only()
        => All.Count == 1
            ? All[0]
            : throw new InvalidOperationException($"There are {All.Count} tenants; take {nameof(IConnectionDoctors)}, or an {nameof(IConnectionDoctor)} keyed by the tenant's name.");
}
