using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Configuration;

/// <summary>From checked options to what the rules take.</summary>
internal static class PolicyFactory
{
    internal static SyncPolicies Policies(IntegrationOptions options, DateTimeOffset now)
    {
        var features = options.Features;
        var defaults = new SyncPolicies();
        return new()
        {
            StatusMapping = Mapping(options.StatusMapping),
            CreateClients = features.CreateClients,
            CancelClients = features.CancelClients,
            ConsiderProjectsOnCreate = features.ConsiderProjectsOnCreate,
            CreateClientsAroundBox = features.CreateClientsAroundBox,
            RemovePropertyCompletely = features.RemovePropertyCompletely,
            DisconnectCancelledFromSplitterPort = features.DisconnectCancelledFromSplitterPort,
            UpdateStatus = features.UpdateStatus,
            UpdateName = features.UpdateName,
            UpdatePower = features.UpdatePower,
            UpdateCoordinates = features.UpdateCoordinates,
            UseConnectionState = features.UseConnectionState,
            ReuseVacantProperty = features.ReuseVacantProperty,
            MoveChangedPorts = features.MoveChangedPorts,
            ImplantClients = features.ImplantClients,
            UpdateOnu = features.UpdateOnu,
            AnnotateRemoval = features.AnnotateRemoval,
            CreateStatuses = features.CreateStatuses?.ToImmutableArray() ?? defaults.CreateStatuses,
            ImplantedStatuses = features.ImplantedStatuses?.ToImmutableArray() ?? defaults.ImplantedStatuses,
            BoxNameMatching = features.BoxNameMatching,
            SplitterPortNumbering = features.SplitterPortNumbering,
            MissingPort = features.MissingPort,
            ProjectNames = features.ProjectNames.ToImmutableDictionary(StringComparer.Ordinal),
            AroundBoxRadius = features.AroundBoxRadius,
            PowerTolerance = features.PowerTolerance,
            CoordinateTolerance = features.CoordinateTolerance,
            CoordinateBounds = Bounds(features.CoordinateBounds),
            Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZones.Find(features.TimeZone)!).DateTime),
        };
    }

    internal static SafetyLimits Limits(SafetyOptions safety) => new()
    {
        MaxRemovals = safety.MaxRemovals,
        MaxRemovalsPercent = safety.MaxRemovalsPercent,
        MinContractsPercent = safety.MinContractsPercent,
    };

    private static StatusMapping Mapping(IDictionary<int, StatusEffect> effects)
        => effects.Aggregate(StatusMapping.Default, static (mapping, line) => mapping.With(line.Key, line.Value));

    internal static GeoBounds? Bounds(CoordinateBoundsOptions? bounds)
        => bounds is { South: { } south, West: { } west, North: { } north, East: { } east } ? new(south, west, north, east) : null;
}
