using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Runs;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Sources.Ozmap;

/// <summary>The map from OZmap's lists.</summary>
internal sealed class OzmapMapSource(string tenant, IOzmapClient client) : IMapSource
{
    public async Task<MapState> ReadAsync(IProgress<RunProgress>? progress, CancellationToken cancellationToken = default)
        => MapAssembler.Assemble(await MapLists.ReadAsync(client, tenant, progress, cancellationToken).ConfigureAwait(false));
}
