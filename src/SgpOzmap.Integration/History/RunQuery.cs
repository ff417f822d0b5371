using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.History;

/// <summary>Which runs to list.</summary>
public sealed record RunQuery
{
    /// <summary>The tenant; null for all.</summary>
    public string? Tenant { get; init; }

    /// <summary>Only runs of this mode; null for all.</summary>
    public RunMode? Mode { get; init; }

    /// <summary>Only runs that changed something, held something, failed or did not end.</summary>
    public bool OnlyNotable { get; init; }

    /// <summary>Only runs whose plan is there: the last of them tells what is wrong now.</summary>
    public bool OnlyPlanned { get; init; }

    /// <summary>Runs before the first one listed.</summary>
    public int Skip { get; init; }

    /// <summary>The most to list.</summary>
    public int Take { get; init; } = 50;
}
