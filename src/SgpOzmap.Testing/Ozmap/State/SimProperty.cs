namespace SgpOzmap.Testing;

/// <summary>A property on the simulated map.</summary>
public sealed class SimProperty : SimRecord
{
    internal SimProperty(long number, DateTimeOffset createdAt, SimProject project)
        : base(number, createdAt) => Project = project;

    /// <summary>The project.</summary>
    public SimProject Project { get; }

    /// <summary>The serving box; null for none.</summary>
    public SimBox? Box { get; internal set; }

    /// <summary>The drop cable; null for none.</summary>
    public SimCable? Drop { get; internal set; }

    /// <summary>The client in it; null for none.</summary>
    public SimClient? Client { get; internal set; }

    /// <summary>The splitter it is plugged into; null when it is not connected.</summary>
    public SimSplitter? Splitter => Drop?.Fiber.Splitter;

    /// <summary>The port it is plugged into, from 1; null when it is not connected.</summary>
    public int? Port => Splitter is null ? null : Drop!.Fiber.Port;

    /// <summary>The place; null inside a building, or unknown.</summary>
    public SimCoordinates? Coordinates { get; set; }

    /// <summary>The building it is in (<c>parent</c>); null for a house.</summary>
    public string? BuildingId { get; set; }

    /// <summary>The address.</summary>
    public string Address { get; set; } = "";

    /// <summary>The name; null is not sent.</summary>
    public string? Name { get; set; }

    /// <summary>The observation.</summary>
    public string Observation { get; set; } = "";

    /// <summary>The measured power in dBm; null is not sent.</summary>
    public double? PotencyRead { get; set; }

    /// <summary>Who lives and lived in it.</summary>
    public IReadOnlyList<SimStay> History => HistoryList;

    internal List<SimStay> HistoryList { get; } = [];
}
