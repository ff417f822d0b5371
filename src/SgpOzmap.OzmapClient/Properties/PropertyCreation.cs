using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>A property to be made, with its client and its connection. <c>force</c> is not offered: what it overrides is not documented.</summary>
public sealed record PropertyCreation
{
    /// <summary>The project's id.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The serving box's id.</summary>
    public string? BoxId { get; init; }

    /// <summary>The splitter's (or other connector's) id to plug into; null for unconnected or with <see cref="AutoConnect"/>.</summary>
    public string? ConnectorId { get; init; }

    /// <summary>The output port of <see cref="ConnectorId"/>, from 1.</summary>
    public int? Port { get; init; }

    /// <summary>Take the first free service port of the box. Always sent, false as a rule.</summary>
    public bool AutoConnect { get; init; }

    /// <summary>Its place.</summary>
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>The address; left out when null.</summary>
    public string? Address { get; init; }

    /// <summary>The measured power in dBm; left out when null.</summary>
    public double? PotencyRead { get; init; }

    /// <summary>The observation; left out when null.</summary>
    public string? Observation { get; init; }

    /// <summary>The client to be made inside; left out when null.</summary>
    public FtthClientCreation? Client { get; init; }
}
