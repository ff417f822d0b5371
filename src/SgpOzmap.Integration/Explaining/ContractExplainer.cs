namespace SgpOzmap.Integration.Explaining;

/// <summary>Finds the tenant, and lets the contract be explained there.</summary>
internal sealed class ContractExplainer(Func<string, TenantExplainer?> tenants) : IContractExplainer
{
    public Task<ContractExplanation?> ExplainAsync(string tenant, long contract, ExplainReading reading, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        var explainer = tenants(tenant) ?? throw new KeyNotFoundException($"No tenant '{tenant}' is configured.");
        return explainer.ExplainAsync(contract, reading, cancellationToken);
    }
}
