namespace SgpOzmap.Testing;

/// <summary>A cable on the simulated map: a drop with a property at its end, or a cable of the network. Every cable here has one fibre.</summary>
public sealed class SimCable : SimRecord
{
    internal SimCable(long number, DateTimeOffset createdAt, SimBox box, SimProperty? property)
        : base(number, createdAt) => (Box, Property) = (box, property);

    /// <summary>The box at one end.</summary>
    public SimBox Box { get; internal set; }

    /// <summary>The property at the other end; null for a cable of the network.</summary>
    public SimProperty? Property { get; }

    /// <summary>The box at the other end of a cable of the network; null when that end is off the simulated map.</summary>
    public SimBox? FarBox { get; internal set; }

    /// <summary><c>Drop</c> or <c>Cable</c>.</summary>
    public string Kind => Property is null ? "Cable" : "Drop";

    internal SimFiber Fiber { get; set; } = null!;
}
