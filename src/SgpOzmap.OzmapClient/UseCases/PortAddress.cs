namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>An output of a splitter.</summary>
public sealed record PortAddress
{
    /// <summary>The box's id.</summary>
    public required string BoxId { get; init; }

    /// <summary>The splitter's id.</summary>
    public required string SplitterId { get; init; }

    /// <summary>The output port, from 1.</summary>
    public required int Port { get; init; }
}
