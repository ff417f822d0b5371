using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Sources;

/// <summary>Reads a tenant's contracts from SGP.</summary>
public interface IContractSource
{
    /// <summary>Reads all contracts. A listing that fails in the middle gives what was read, marked as incomplete; one that fails at its first page throws.</summary>
    Task<ContractReading> ReadAsync(IProgress<RunProgress>? progress, CancellationToken cancellationToken = default);
}
