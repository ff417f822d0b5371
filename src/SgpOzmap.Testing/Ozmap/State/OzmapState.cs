namespace SgpOzmap.Testing;

/// <summary>
/// What is on the simulated map. The methods may be called while the simulator runs; set plain properties of the records then under
/// <see cref="Sync"/>.
/// </summary>
public sealed partial class OzmapState
{
    private long _number;

    /// <summary>Guards everything here.</summary>
    public Lock Sync { get; } = new();

    /// <summary>The clock of <c>createdAt</c>, <c>updatedAt</c> and the history. The builder methods below count seconds from 2025 instead.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The projects.</summary>
    public IReadOnlyList<SimProject> Projects => Copy(ProjectStore);

    /// <summary>The boxes.</summary>
    public IReadOnlyList<SimBox> Boxes => Copy(BoxStore);

    /// <summary>The splitters.</summary>
    public IReadOnlyList<SimSplitter> Splitters => Copy(SplitterStore);

    /// <summary>The properties.</summary>
    public IReadOnlyList<SimProperty> Properties => Copy(PropertyStore);

    /// <summary>The clients.</summary>
    public IReadOnlyList<SimClient> Clients => Copy(ClientStore);

    /// <summary>The cables, drops included.</summary>
    public IReadOnlyList<SimCable> Cables => Copy(CableStore);

    internal RecordStore<SimProject> ProjectStore { get; } = new();

    internal RecordStore<SimBox> BoxStore { get; } = new();

    internal RecordStore<SimSplitter> SplitterStore { get; } = new();

    internal RecordStore<SimProperty> PropertyStore { get; } = new();

    internal RecordStore<SimClient> ClientStore { get; } = new();

    internal RecordStore<SimCable> CableStore { get; } = new();

    internal RecordStore<SimFiber> FiberStore { get; } = new();

    /// <summary>Plugs without a cable.</summary>
    internal RecordStore<SimFiber> CordStore { get; } = new();

    /// <summary>Adds a project.</summary>
    public SimProject AddProject(string name)
    {
        lock (Sync)
            return ProjectStore.Add(new SimProject(Next(), Past(), name));
    }

    /// <summary>Adds a box, without splitters. Names need not be unique.</summary>
    public SimBox AddBox(SimProject project, string name, SimCoordinates? coordinates = null, bool draft = false)
    {
        lock (Sync)
            return BoxStore.Add(new SimBox(Next(), Past(), project, name) { Coordinates = coordinates, Draft = draft });
    }

    /// <summary>Adds a splitter with free ports; its name is <c>Splitter n</c> unless given.</summary>
    public SimSplitter AddSplitter(SimBox box, int ports = 8, int? index = null, string? name = null, bool isDrop = true)
    {
        ArgumentNullException.ThrowIfNull(box);
        lock (Sync)
        {
            List<SimPort> outputs = [.. Enumerable.Range(1, ports).Select(n => new SimPort(n, SimRecord.ToId(Next())))];
            var splitter = new SimSplitter(Next(), Past(), box, name ?? $"Splitter {box.SplitterList.Count + 1}", outputs, SplitterType(ports).Id) { Index = index, IsDrop = isDrop };
            box.SplitterList.Add(splitter);
            return SplitterStore.Add(splitter);
        }
    }

    /// <summary>Adds a client without a place. Codes need not be unique here, though the API refuses a second one.</summary>
    public SimClient AddClient(string code, string? name = null, int status = 0, bool implanted = true)
    {
        lock (Sync)
            return ClientStore.Add(new SimClient(Next(), Past(), code) { Name = name, Status = status, Implanted = implanted });
    }

    /// <summary>
    /// Adds a property. With a splitter and a port it gets a drop and is plugged in; with a box alone it is assigned to the box, unconnected.
    /// </summary>
    /// <exception cref="ArgumentException">Neither box, splitter nor project, or the port is not free.</exception>
    public SimProperty AddProperty(
        SimBox? box = null,
        SimCoordinates? coordinates = null,
        SimSplitter? splitter = null,
        int? port = null,
        SimClient? client = null,
        SimProject? project = null)
    {
        lock (Sync)
        {
            box ??= splitter?.Box;
            project ??= box?.Project ?? throw new ArgumentException("A box, a splitter or a project is needed.", nameof(project));
            var property = PropertyStore.Add(new SimProperty(Next(), Past(), project) { Coordinates = coordinates });
            Assign(property, box);
            if (splitter is not null)
                Plug(property, splitter, port ?? splitter.Ports.First(p => p.IsFree).Number);
            if (client is not null)
                Settle(property, client, null);
            return property;
        }
    }

    /// <summary>Adds a property with a new client in it.</summary>
    public SimClient AddSubscriber(
        string code,
        string name,
        SimSplitter splitter,
        int port,
        SimCoordinates? coordinates = null,
        int status = 0,
        bool implanted = true,
        double? potencyRead = null)
    {
        lock (Sync)
        {
            var client = AddClient(code, name, status, implanted);
            AddProperty(null, coordinates, splitter, port, client).PotencyRead = potencyRead;
            return client;
        }
    }

    /// <summary>Blocks a port, or releases it.</summary>
    public void BlockPort(SimSplitter splitter, int port, bool blocked = true)
    {
        ArgumentNullException.ThrowIfNull(splitter);
        lock (Sync)
            splitter[port].Blocked = blocked;
    }

    /// <summary>Plugs a cable of the network (a cascade) into a port, or a cord, for which <c>fibers/{id}</c> answers 404.</summary>
    public void PlugNetwork(SimSplitter splitter, int port, bool cord = false)
    {
        ArgumentNullException.ThrowIfNull(splitter);
        lock (Sync)
        {
            var cable = cord ? null : CableStore.Add(new SimCable(Next(), Past(), splitter.Box, null));
            var fiber = (cord ? CordStore : FiberStore).Add(new SimFiber(Next(), Past(), cable) { Splitter = splitter, Port = port });
            if (cable is not null)
            {
                cable.Fiber = fiber;
                splitter.Box.CableList.Add(cable);
            }

            splitter[port].Plug = fiber;
        }
    }

    /// <summary>The first client of a code; null when there is none.</summary>
    public SimClient? FindClient(string code)
    {
        lock (Sync)
            return ClientStore.Rows.Find(c => string.Equals(c.Code, code, StringComparison.Ordinal));
    }

    /// <summary>The first box of a name; null when there is none.</summary>
    public SimBox? FindBox(string name)
    {
        lock (Sync)
            return BoxStore.Rows.Find(b => string.Equals(b.Name, name, StringComparison.Ordinal));
    }

    /// <summary>
    /// Clients, properties, connections and ports as text, without ids and times, in an order that does not depend on the order of making: equal
    /// texts mean equal maps.
    /// </summary>
    public string Snapshot()
    {
        lock (Sync)
            return MapText.Of(this);
    }

    internal long Next() => ++_number;

    /// <summary>A moment of the past, later for every record.</summary>
    internal DateTimeOffset Past() => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(_number);

    private IReadOnlyList<T> Copy<T>(RecordStore<T> store)
        where T : SimRecord
    {
        lock (Sync)
            return [.. store.Rows];
    }
}
