using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>The boxes of the demo provider and who may sit where.</summary>
internal sealed class DemoBoxes
{
    private const int PortsKeptFree = 2;

    private static readonly (string Name, string Prefix)[] s_areas =
        [("CENTRO", "CEN"), ("BELA VISTA", "BVT"), ("JARDIM EUROPA", "JEU"), ("VILA NOVA", "VNV"), ("SANTA LUZIA", "SLZ"), ("DISTRITO INDUSTRIAL", "DIN")];

    private readonly SgpState _sgp;
    private readonly OzmapState _ozmap;
    private readonly Random _random;
    private readonly int _boxesPerArea;
    private readonly List<Queue<DemoSeat>> _boxes = [];
    private int _turn;

    public DemoBoxes(SgpState sgp, OzmapState ozmap, Random random, int contracts)
    {
        (_sgp, _ozmap, _random) = (sgp, ozmap, random);
        _boxesPerArea = Math.Max(50, (int)Math.Ceiling(contracts / 6.5 / s_areas.Length));
        for (var i = 0; i < s_areas.Length; i++)
        {
            var (name, prefix) = s_areas[i];
            var project = ozmap.AddProject(name);
            project.Coordinates = DemoPlace.Area(i, _boxesPerArea);
            Areas.Add(new DemoArea(project, sgp.AddPop(name), prefix, project.Coordinates));
        }

        for (var n = 0; n < _boxesPerArea; n++)
        {
            foreach (var area in Areas)
                AddSeats(area);
        }

        // Boxes fill in an order of their own, so that the map is not full from the left.
        var order = _boxes.ToArray();
        random.Shuffle(order);
        _boxes = [.. order];
    }

    public List<DemoArea> Areas { get; } = [];

    /// <summary>The next free port, box by box; two ports of every box are never given away.</summary>
    public DemoSeat Take()
    {
        for (var tries = 0; tries <= _boxes.Count; tries++)
        {
            _turn = (_turn + 1) % _boxes.Count;
            if (_boxes[_turn].Count > PortsKeptFree)
                return _boxes[_turn].Dequeue();
        }

        throw new InvalidOperationException("The demo provider has no port left.");
    }

    /// <summary>The next free port in a box of an area.</summary>
    public DemoSeat TakeIn(DemoArea area) => _boxes.First(b => b.Count > PortsKeptFree && b.Peek().Area == area).Dequeue();

    /// <summary>Several free ports of one box with so many splitters or more.</summary>
    public DemoSeat[] TakeTogether(int count, int splitters = 1)
    {
        var box = _boxes.First(b => b.Count > PortsKeptFree + count && b.Peek().Box.SplitterList.Count >= splitters);
        return [.. Enumerable.Range(0, count).Select(_ => box.Dequeue())];
    }

    /// <summary>A free port of the second splitter of a box.</summary>
    public DemoSeat TakeOnSecondSplitter()
    {
        foreach (var box in _boxes)
        {
            if (box.FirstOrDefault(s => s.SgpPort > 8 && s.Box.SplitterList.Count > 1) is not { } seat || box.Count <= PortsKeptFree)
                continue;
            var rest = box.Where(s => s != seat).ToList();
            box.Clear();
            rest.ForEach(box.Enqueue);
            return seat;
        }

        throw new InvalidOperationException("The demo provider has no second splitter left.");
    }

    /// <summary>A box outside the common ones, for a planted case.</summary>
    public SimBox AddSpecial(DemoArea area, string? name = null, bool draft = false)
    {
        var box = _ozmap.AddBox(area.Project, name ?? NextName(area), DemoPlace.Box(area.Place, area.Boxes++, _boxesPerArea), draft);
        _sgp.FindOrAddBox(box.Name);
        return box;
    }

    private void AddSeats(DemoArea area)
    {
        var place = DemoPlace.Box(area.Place, area.Boxes, _boxesPerArea);
        var box = _ozmap.AddBox(area.Project, NextName(area), place);
        area.Boxes++;
        int[] sizes = _random.Next(100) switch
        {
            < 60 => [8],
            < 85 => [16],
            _ => [8, 8],
        };
        var seats = new Queue<DemoSeat>();
        for (var i = 0; i < sizes.Length; i++)
        {
            var splitter = _ozmap.AddSplitter(box, sizes[i], sizes.Length > 1 ? i : null);
            for (var port = 1; port <= sizes[i]; port++)
                seats.Enqueue(new DemoSeat(area, box, splitter, port, (i * 8) + port));
        }

        _sgp.AddBox(box.Name, sizes.Sum(), Text(place));
        _boxes.Add(seats);
    }

    private static string NextName(DemoArea area) => string.Create(CultureInfo.InvariantCulture, $"CTO-{area.Prefix}-{area.Boxes + 1:D3}");

    /// <summary>SGP's box coordinates are typed by hand: half are missing, some are written in another way.</summary>
    private string? Text(SimCoordinates place) => _random.Next(10) switch
    {
        < 5 => null,
        5 => "0,0",
        6 => string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:F6} / {place.Longitude:F6}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:F6}, {place.Longitude:F6}"),
    };
}
