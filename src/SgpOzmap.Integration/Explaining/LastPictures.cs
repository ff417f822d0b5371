using System.Collections.Concurrent;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Sources;

namespace SgpOzmap.Integration.Explaining;

/// <summary>What the last run of each tenant in this process planned from. A run that fails before it plans leaves the earlier one.</summary>
internal sealed class LastPictures
{
    private readonly ConcurrentDictionary<string, Picture> _pictures = new(StringComparer.Ordinal);

    internal Picture? Find(string tenant) => _pictures.GetValueOrDefault(tenant);

    internal void Keep(string tenant, RunUnderWay run, ContractReading contracts, MapState map)
        => _pictures[tenant] = new(contracts, map, run.Report.Parts, () => run.Report);
}
