namespace SgpOzmap.Testing;

/// <summary>A splitter in a box on the simulated map.</summary>
public sealed class SimSplitter : SimRecord
{
    internal SimSplitter(long number, DateTimeOffset createdAt, SimBox box, string name, IReadOnlyList<SimPort> ports, string typeId)
        : base(number, createdAt) => (Box, Name, Ports, SplitterTypeId) = (box, name, ports, typeId);

    /// <summary>The box.</summary>
    public SimBox Box { get; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>The place among the splitters of the box; null is not sent.</summary>
    public int? Index { get; set; }

    /// <summary>True: it serves customers.</summary>
    public bool IsDrop { get; set; } = true;

    /// <summary>Installed.</summary>
    public bool Implanted { get; set; } = true;

    /// <summary>The id of its type.</summary>
    public string SplitterTypeId { get; set; }

    /// <summary>The output ports in order.</summary>
    public IReadOnlyList<SimPort> Ports { get; }

    /// <summary>The port of a number, from 1.</summary>
    public SimPort this[int port] => Ports[port - 1];
}
