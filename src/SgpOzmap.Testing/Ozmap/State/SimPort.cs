namespace SgpOzmap.Testing;

/// <summary>An output port of a splitter.</summary>
public sealed class SimPort
{
    internal SimPort(int number, string id) => (Number, Id) = (number, id);

    /// <summary>The number, from 1.</summary>
    public int Number { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>Blocked for use.</summary>
    public bool Blocked { get; internal set; }

    /// <summary>The observation; null is not sent.</summary>
    public string? Observation { get; internal set; }

    /// <summary>The property on it; null when free or used by the network.</summary>
    public SimProperty? Property => Plug?.Cable?.Property;

    /// <summary>Plugged into a cable or cord of the network.</summary>
    public bool IsNetwork => Plug is not null && Property is null;

    /// <summary>Nothing is plugged in and it is not blocked.</summary>
    public bool IsFree => Plug is null && !Blocked;

    internal List<string> TagIds { get; set; } = [];

    internal SimFiber? Plug { get; set; }
}
