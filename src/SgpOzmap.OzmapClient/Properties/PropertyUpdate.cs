using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>The fields of a property to change; null ones are left out of the request.</summary>
public sealed record PropertyUpdate
{
    /// <summary>A client to be made inside the property. Not idempotent.</summary>
    public FtthClientCreation? Client { get; init; }

    /// <summary>The serving box's id.</summary>
    public string? BoxId { get; init; }

    /// <summary>The connector's id to plug into.</summary>
    public string? ConnectorId { get; init; }

    /// <summary>The output port of <see cref="ConnectorId"/>, from 1.</summary>
    public int? Port { get; init; }

    /// <summary>Take the first free service port of the box.</summary>
    public bool? AutoConnect { get; init; }

    /// <summary>Its place.</summary>
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>The measured power in dBm.</summary>
    public double? PotencyRead { get; init; }

    /// <summary>The observation.</summary>
    public string? Observation { get; init; }
}
