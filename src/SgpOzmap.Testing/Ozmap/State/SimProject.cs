namespace SgpOzmap.Testing;

/// <summary>A project on the simulated map.</summary>
public sealed class SimProject : SimRecord
{
    internal SimProject(long number, DateTimeOffset createdAt, string name)
        : base(number, createdAt) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>The project it is a part of; null for none.</summary>
    public SimProject? Parent { get; set; }

    /// <summary>The place.</summary>
    public SimCoordinates Coordinates { get; set; } = new(-25.0945, -50.1633);
}
