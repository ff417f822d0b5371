namespace SgpOzmap.Integration.Storage;

/// <summary>How current the contracts last seen of a tenant are.</summary>
public sealed record SeenState
{
    /// <summary>Names the SGP that they come from; what another one said is of no use.</summary>
    public required string Source { get; init; }

    /// <summary>When the last complete full read began.</summary>
    public required DateTimeOffset FullReadAt { get; init; }

    /// <summary>When the last complete reading of any kind began: changes since then are not known.</summary>
    public required DateTimeOffset Watermark { get; init; }

    /// <summary>The contracts.</summary>
    public int Contracts { get; init; }

    /// <summary>Changes with every write to the state, so that a copy in memory is known to be current. Given by the store.</summary>
    public long Version { get; init; }
}
