namespace SgpOzmap.Testing;

/// <summary>The faults of a simulator. Of several that match a request the first in the list strikes.</summary>
public sealed class FaultList
{
    private readonly Lock _sync = new();
    private readonly List<Armed> _faults = [];
    private int _struck;

    /// <summary>How many requests were struck so far.</summary>
    public int Struck
    {
        get
        {
            lock (_sync)
                return _struck;
        }
    }

    /// <summary>Arms a fault.</summary>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_sync)
            _faults.Add(new Armed(fault));
    }

    /// <summary>Removes every fault.</summary>
    public void Clear()
    {
        lock (_sync)
            _faults.Clear();
    }

    internal Fault? Take(SimRequest request)
    {
        lock (_sync)
        {
            foreach (var armed in _faults)
            {
                if (armed.Left <= 0 || !armed.Fault.Matches(request))
                    continue;
                if (armed.ToSkip > 0)
                {
                    armed.ToSkip--;
                    continue;
                }

                if (armed.Left != int.MaxValue)
                    armed.Left--;
                _struck++;
                return armed.Fault;
            }
        }

        return null;
    }

    private sealed class Armed(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int ToSkip { get; set; } = fault.Skip;

        public int Left { get; set; } = fault.Times;
    }
}
