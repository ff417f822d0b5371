namespace SgpOzmap.Testing;

/// <summary>A port that nobody else was given. SGP counts the ports of a box through, the map counts them by splitter.</summary>
internal sealed record DemoSeat(DemoArea Area, SimBox Box, SimSplitter Splitter, int Port, int SgpPort);

/// <summary>A contract that is true on the map.</summary>
internal sealed record DemoLink(SimContract Contract, SimService Service, SimClient Client, SimProperty Property, DemoSeat Seat)
{
    public SimOnu Onu => Service.Onu!;
}
