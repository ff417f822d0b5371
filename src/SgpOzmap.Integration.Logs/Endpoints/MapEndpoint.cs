using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Text;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>The boxes and where findings are.</summary>
internal static class MapEndpoint
{
    internal static async Task<IResult> GetAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, IMapSnapshotStore maps)
    {
        var tenants = monitor.Current;
        var tenant = Tenants.One(Asked.Of(http.Request.Query), tenants);
        var places = await FindingPlaces.ReadAsync(history, maps, tenant, http.RequestAborted);
        PageHeaders.Set(http.Response, request.Options.TileAddress is { } tiles ? TileAddress.OriginOf(tiles) : null);
        return Pages.Show<MapPage>(request, new MapModel
        {
            Tenant = tenant,
            Tenants = [.. tenants.Select(static t => t.Tenant)],
            Run = places.Run,
            MapReadAt = places.Map?.ReadAt,
            Boxes = places.Map?.Boxes.Length ?? 0,
            WithFindings = places.WithFindings,
            Unknown = places.Unknown,
            WithoutBox = places.WithoutBox,
            WithoutCoordinates = places.Map?.Boxes.Count(static b => b.Coordinates is not { IsValid: true }) ?? 0,
        });
    }

    internal static async Task<IResult> GetDataAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, IMapSnapshotStore maps)
    {
        var tenant = Tenants.One(Asked.Of(http.Request.Query), monitor.Current);
        var places = await FindingPlaces.ReadAsync(history, maps, tenant, http.RequestAborted);
        var findings = places.WithFindings.ToDictionary(static b => b.Box.Id, static b => b.Findings, StringComparer.Ordinal);
        return TypedResults.Json(
            new MapData(
            [
                .. (places.Map?.Boxes ?? []).Where(static b => b.Coordinates is { IsValid: true }).Select(b => new MapDataBox(
                    b.Name,
                    b.Project,
                    b.Coordinates!.Value.Latitude,
                    b.Coordinates.Value.Longitude,
                    b.IsDraft,
                    b.Ports,
                    b.UsedPorts,
                    b.VacantPorts.Length,
                    [.. findings.GetValueOrDefault(b.Id, []).Select(f => new MapDataFinding(f.Key, FindingWords.Title(request.Language, f.Key), f.Value))],
                    places.Run is { } run ? request.Url(Uri.EscapeDataString(run.RunId), ("box", b.Name), ("type", nameof(EntryType.Finding))) : request.Root)),
            ]),
            LogsJson.Default.MapData);
    }
}
