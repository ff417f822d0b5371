namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>What became of the codes whose status was to be set. Each code is in one of the lists, once.</summary>
public sealed record StatusResult
{
    /// <summary>The server took them. It does not say how many it changed.</summary>
    public IReadOnlyList<string> Updated { get; init; } = [];

    /// <summary>Nobody has them.</summary>
    public IReadOnlyList<string> NotFound { get; init; } = [];

    /// <summary>Several clients have them; none was touched.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];

    /// <summary>Batches that failed.</summary>
    public IReadOnlyList<StatusFailure> Failures { get; init; } = [];
}
