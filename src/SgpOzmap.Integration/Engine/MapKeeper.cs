using System.Collections.Immutable;
using System.Security.Cryptography;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Engine;

/// <summary>Keeps the boxes of a tenant's map as last read. One that is as it was is kept once an hour, to spare the disk.</summary>
internal sealed class MapKeeper(string tenant, IMapSnapshotStore store)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private byte[]? _last;
    private DateTimeOffset _lastReadAt;

    /// <returns>What there is to say of it; null when it was kept. The map can be looked at without it: the run goes on.</returns>
    internal async Task<LocalizedText?> KeepAsync(MapState map, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var boxes = Boxes(map);
        var hash = SHA256.HashData(StoredJson.Write(boxes));
        if (_last is not null && _last.AsSpan().SequenceEqual(hash) && (readAt - _lastReadAt).Duration() < Pause)
            return null;
        try
        {
            await store.SaveAsync(new(tenant, readAt, boxes), cancellationToken).ConfigureAwait(false);
            (_last, _lastReadAt) = (hash, readAt);
            return null;
        }
        catch (StoreException exception)
        {
            return new(
                $"As caixas do mapa não puderam ser guardadas para a página de registros: {exception.Reason.Pt}",
                $"The map's boxes could not be kept for the log page: {exception.Reason.En}");
        }
    }

    internal static ImmutableArray<BoxSnapshot> Boxes(MapState map)
    {
        var vacant = map.Properties
            .Where(static p => p is { Client: null, Box: not null })
            .SelectMany(static p => p.Connections.Select(c => (Box: p.Box!.Id, Port: p.Box.NumberOf(c))))
            .Where(static p => p.Port is not null)
            .ToLookup(static p => p.Box, static p => p.Port!.Value, StringComparer.Ordinal);
        return
        [
            .. map.Boxes
                .OrderBy(static b => b.Name, StringComparer.Ordinal)
                .ThenBy(static b => b.Id, StringComparer.Ordinal)
                .Select(box => new BoxSnapshot
                {
                    Id = box.Id,
                    Name = box.Name,
                    Project = box.Project?.Name,
                    Coordinates = box.Coordinates,
                    IsDraft = box.IsDraft,
                    Ports = box.Splitters.Sum(static s => s.Ports.Length),
                    UsedPorts = box.Splitters.Sum(static s => s.Ports.Count(static p => p.IsPlugged)),
                    VacantPorts = [.. vacant[box.Id].Distinct().Order()],
                }),
        ];
    }
}
