using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Configuration;

/// <summary>The features and their parameters, by the names of <see cref="SyncPolicies"/>, where each is explained.</summary>
public sealed class FeatureOptions
{
    /// <inheritdoc cref="SyncPolicies.CreateClients"/>
    public bool CreateClients { get; set; }

    /// <inheritdoc cref="SyncPolicies.CancelClients"/>
    public bool CancelClients { get; set; }

    /// <inheritdoc cref="SyncPolicies.ConsiderProjectsOnCreate"/>
    public bool ConsiderProjectsOnCreate { get; set; }

    /// <inheritdoc cref="SyncPolicies.CreateClientsAroundBox"/>
    public bool CreateClientsAroundBox { get; set; }

    /// <inheritdoc cref="SyncPolicies.RemovePropertyCompletely"/>
    public bool RemovePropertyCompletely { get; set; }

    /// <inheritdoc cref="SyncPolicies.DisconnectCancelledFromSplitterPort"/>
    public bool DisconnectCancelledFromSplitterPort { get; set; }

    /// <inheritdoc cref="SyncPolicies.UpdateStatus"/>
    public bool UpdateStatus { get; set; } = true;

    /// <inheritdoc cref="SyncPolicies.UpdateName"/>
    public bool UpdateName { get; set; } = true;

    /// <inheritdoc cref="SyncPolicies.UpdatePower"/>
    public bool UpdatePower { get; set; } = true;

    /// <inheritdoc cref="SyncPolicies.UpdateCoordinates"/>
    public bool? UpdateCoordinates { get; set; }

    /// <inheritdoc cref="SyncPolicies.UseConnectionState"/>
    public bool UseConnectionState { get; set; }

    /// <inheritdoc cref="SyncPolicies.ReuseVacantProperty"/>
    public bool ReuseVacantProperty { get; set; }

    /// <inheritdoc cref="SyncPolicies.MoveChangedPorts"/>
    public bool MoveChangedPorts { get; set; }

    /// <inheritdoc cref="SyncPolicies.ImplantClients"/>
    public bool ImplantClients { get; set; }

    /// <inheritdoc cref="SyncPolicies.UpdateOnu"/>
    public bool UpdateOnu { get; set; }

    /// <inheritdoc cref="SyncPolicies.AnnotateRemoval"/>
    public bool AnnotateRemoval { get; set; }

    /// <summary>The statuses under which a client is created; null for 1, 4, 6 and 7. A list that is given replaces them.</summary>
    public IList<int>? CreateStatuses { get; set; }

    /// <summary>The statuses under which a client counts as installed; null for 1, 4 and 7. A list that is given replaces them.</summary>
    public IList<int>? ImplantedStatuses { get; set; }

    /// <inheritdoc cref="SyncPolicies.BoxNameMatching"/>
    public BoxNameMatching BoxNameMatching { get; set; }

    /// <inheritdoc cref="SyncPolicies.SplitterPortNumbering"/>
    public SplitterPortNumbering SplitterPortNumbering { get; set; }

    /// <inheritdoc cref="SyncPolicies.MissingPort"/>
    public MissingPort MissingPort { get; set; }

    /// <summary>The projects whose name differs from that of their POP, by POP name.</summary>
    public IDictionary<string, string> ProjectNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc cref="SyncPolicies.AroundBoxRadius"/>
    public double AroundBoxRadius { get; set; } = 15;

    /// <inheritdoc cref="SyncPolicies.PowerTolerance"/>
    public double PowerTolerance { get; set; }

    /// <inheritdoc cref="SyncPolicies.CoordinateTolerance"/>
    public double CoordinateTolerance { get; set; } = 5;

    /// <inheritdoc cref="SyncPolicies.CoordinateBounds"/>
    public CoordinateBoundsOptions? CoordinateBounds { get; set; }

    /// <summary>The provider's time zone, in which an annotation's date is written and SGP's filters count days; <c>America/Sao_Paulo</c> by default.</summary>
    public string TimeZone { get; set; } = TimeZones.Default;

    /// <summary>Contracts of an unknown status label that are looked up one by one in a run, about a second each; 100 by default (our decision), 0 for none.</summary>
    public int MaxStatusLookups { get; set; } = 100;
}
