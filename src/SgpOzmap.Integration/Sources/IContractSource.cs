using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Sources;

/// <summary>Reads a tenant's contracts from SGP.</summary>
public interface IContractSource
{
    /// <summary>Names the SGP that is read: what was last seen of another one is not compared with it. No credentials in it.</summary>
    string Identity { get; }

    /// <summary>
    /// Reads the contracts: all of them, or what changed, put into those last seen. A listing that fails in the middle gives what was read, marked as incomplete;
    /// one that fails at its first page throws.
    /// </summary>
    Task<ContractReading> ReadAsync(ContractReadRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken = default);
}
