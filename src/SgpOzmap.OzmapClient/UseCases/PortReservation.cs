using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>A port to be reserved for a client that is not on the map yet.</summary>
public sealed record PortReservation
{
    /// <summary>The ERP's code.</summary>
    public required string Code { get; init; }

    /// <summary>The serving box's id.</summary>
    public required string BoxId { get; init; }

    /// <summary>The splitter's id, together with <see cref="Port"/>; null for the first free service port of the box, chosen by OZmap.</summary>
    public string? SplitterId { get; init; }

    /// <summary>The output port of <see cref="SplitterId"/>, from 1.</summary>
    public int? Port { get; init; }

    /// <summary>The project's id. The official SDK requires it; OZmap's older exercises leave it out.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The client's name.</summary>
    public string? Name { get; init; }

    /// <summary>Where the client lives.</summary>
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>The address.</summary>
    public string? Address { get; init; }

    /// <summary>The client's observation.</summary>
    public string? Observation { get; init; }

    /// <summary>The ONU, where it is known already.</summary>
    public OzmapOnu? Onu { get; init; }

    /// <summary>The id of the pole where the drop begins.</summary>
    public string? PoleId { get; init; }

    /// <summary>The way of the drop, pole by pole.</summary>
    public IReadOnlyList<string>? DropPoleIds { get; init; }
}
