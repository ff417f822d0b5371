namespace SgpOzmap.Testing;

/// <summary>What is plugged into a port: the fibre of a cable, or a cord, which has no cable.</summary>
internal sealed class SimFiber : SimRecord
{
    public SimFiber(long number, DateTimeOffset createdAt, SimCable? cable)
        : base(number, createdAt) => Cable = cable;

    public SimCable? Cable { get; }

    public SimSplitter? Splitter { get; set; }

    public int Port { get; set; }
}
