namespace SgpOzmap.Integration.Explaining;

/// <summary>
/// Explains one contract: what SGP and the map say of it, which rules apply, what the next run would do, and what each switched-off feature would do if it were on. Writes nothing.
/// What cannot be read is said in the explanation and is in its <see cref="ContractExplanation.Failures"/>; nothing is thrown for it.
/// </summary>
public interface IContractExplainer
{
    /// <summary>Explains a contract.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="contract">The contract's id.</param>
    /// <param name="reading">What is read for it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The explanation; null when <paramref name="reading"/> builds on the last run's reading and this process has made none yet.</returns>
    /// <exception cref="KeyNotFoundException">The tenant is not configured.</exception>
    Task<ContractExplanation?> ExplainAsync(string tenant, long contract, ExplainReading reading, CancellationToken cancellationToken = default);
}
