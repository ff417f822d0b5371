using SgpOzmap.Integration.Rules.Status;

namespace SgpOzmap.Integration.Configuration;

/// <summary>What the integration does for one tenant. How to reach its two servers is told to the two clients.</summary>
public sealed class IntegrationOptions
{
    /// <summary>What may be done to the map, and how.</summary>
    public FeatureOptions Features { get; set; } = new();

    /// <summary>Effects that differ from <see cref="Rules.Status.StatusMapping.Default"/>, by SGP's status number, e.g. 7 → Ok.</summary>
    public IDictionary<int, StatusEffect> StatusMapping { get; } = new Dictionary<int, StatusEffect>();

    /// <summary>When a run is held.</summary>
    public SafetyOptions Safety { get; set; } = new();

    /// <summary>From the beginning of a run to that of the next; 10 minutes by default, as at the vendor.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How SGP is read between two full reads.</summary>
    public ReadingOptions Reading { get; set; } = new();

    /// <summary>How far the connection doctor looks.</summary>
    public DoctorOptions Doctor { get; set; } = new();

    /// <summary>Values that could not be bound, each a message that names its key.</summary>
    internal List<string> BindingErrors { get; } = [];
}
