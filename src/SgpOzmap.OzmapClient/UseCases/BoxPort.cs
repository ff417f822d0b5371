using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>An output port of a splitter in a box.</summary>
public sealed record BoxPort
{
    /// <summary>The splitter's id.</summary>
    public required string SplitterId { get; init; }

    /// <summary>The splitter's name.</summary>
    public string? SplitterName { get; init; }

    /// <summary>The port, from 1.</summary>
    public required int Port { get; init; }

    /// <summary>What is on it.</summary>
    public BoxPortState State { get; init; }

    /// <summary>The splitter serves customers. A free port of another one is the network's, not a customer's.</summary>
    public bool IsService { get; init; }

    /// <summary>It is blocked, whatever is on it.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>The id of the fibre or cord that is plugged in; null for none.</summary>
    public string? ConnectableId { get; init; }

    /// <summary>The property at the end of the drop.</summary>
    public Property? Property { get; init; }

    /// <summary>The client who lives there.</summary>
    public FtthClient? Client { get; init; }
}
