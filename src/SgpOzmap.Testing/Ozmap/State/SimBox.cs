namespace SgpOzmap.Testing;

/// <summary>A box (CTO) on the simulated map.</summary>
public sealed class SimBox : SimRecord
{
    internal SimBox(long number, DateTimeOffset createdAt, SimProject project, string name)
        : base(number, createdAt)
    {
        (Project, Name) = (project, name);
        PoleId = ToId((1L << 44) + number);
    }

    /// <summary>The project.</summary>
    public SimProject Project { get; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>The place; null for none.</summary>
    public SimCoordinates? Coordinates { get; set; }

    /// <summary>Still on the drawing board.</summary>
    public bool Draft { get; set; }

    /// <summary>Installed.</summary>
    public bool Implanted { get; set; } = true;

    /// <summary>Passed a certification.</summary>
    public bool Certified { get; set; }

    /// <summary>The id of its type; null for none, as on some old boxes.</summary>
    public string? BoxTypeId { get; set; } = ToId(ObjectIds.Numbers.BoxType);

    /// <summary>The observation.</summary>
    public string Observation { get; set; } = "";

    /// <summary>The level in the network: 3 is a CTO.</summary>
    public int HierarchyLevel { get; set; } = 3;

    internal string PoleId { get; }

    internal List<SimSplitter> SplitterList { get; } = [];

    internal List<SimProperty> PropertyList { get; } = [];

    internal List<SimCable> CableList { get; } = [];
}
