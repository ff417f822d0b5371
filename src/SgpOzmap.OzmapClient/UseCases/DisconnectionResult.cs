using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>What was disconnected.</summary>
/// <param name="Code">The client's code.</param>
/// <param name="WasConnected">False: there was nothing to free, and nothing was done.</param>
public sealed record DisconnectionResult(string Code, bool WasConnected)
{
    /// <summary>The property's id; null for a client without a place.</summary>
    public string? PropertyId { get; init; }

    /// <summary>The drop's id; null for a property without a drop.</summary>
    public string? DropId { get; init; }

    /// <summary>What it was plugged into before, where the server says so.</summary>
    public IReadOnlyList<PropertyConnection> Freed { get; init; } = [];
}
