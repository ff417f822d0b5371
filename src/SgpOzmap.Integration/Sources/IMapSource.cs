using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Sources;

/// <summary>Reads a tenant's map from OZmap.</summary>
public interface IMapSource
{
    /// <summary>Reads the whole map.</summary>
    /// <exception cref="MapReadException">It could not be read completely; nothing may be planned from a part of it.</exception>
    Task<MapState> ReadAsync(IProgress<RunProgress>? progress, CancellationToken cancellationToken = default);
}
