namespace SgpOzmap.Testing;

/// <summary>Contracts on the map that hang elsewhere in SGP.</summary>
internal static class DemoMoves
{
    public static void AddTo(DemoBook book)
    {
        book.AddScaled(8, 1, (w, _) => Port(w));
        book.AddScaled(5, 1, (w, _) => Box(w));
        book.AddScaled(3, 2, (w, _) => Chain(w));
        book.Add(1, 2, (w, _) => Ring(w, 2));
        book.Add(2, 3, (w, _) => Ring(w, 3));
        book.Add(3, 1, WithoutSplitter);
        book.Add(3, 1, (w, _) => PortNotSaid(w));
    }

    private static void Port(DemoWorld w)
    {
        var seats = w.Boxes.TakeTogether(2);
        Move(w, DemoCases.MovedPort, w.Live(seats[0]), seats[1]);
    }

    private static void Box(DemoWorld w)
    {
        var link = w.Live(w.Boxes.Take());
        DemoSeat target;
        do
            target = w.Boxes.TakeIn(link.Seat.Area);
        while (target.Box == link.Seat.Box);
        Move(w, DemoCases.MovedBox, link, target);
    }

    private static void Chain(DemoWorld w)
    {
        var (first, second) = (w.Live(w.Boxes.Take()), w.Live(w.Boxes.Take()));
        Move(w, DemoCases.MoveChain, first, second.Seat);
        Move(w, DemoCases.MoveChain, second, w.Boxes.TakeIn(second.Seat.Area));
    }

    private static void Ring(DemoWorld w, int members)
    {
        DemoLink[] links = [.. w.Boxes.TakeTogether(members).Select(s => w.Live(s))];
        for (var i = 0; i < members; i++)
            Move(w, DemoCases.PortRing, links[i], links[(i + 1) % members].Seat);
    }

    private static void WithoutSplitter(DemoWorld w, int n)
    {
        var link = w.Live(w.Boxes.Take());
        link.Onu.Hang(w.Boxes.AddSpecial(link.Seat.Area).Name, 1);
        w.Plant(DemoCases.BoxHasNoSplitter, link.Contract.Id);
    }

    private static void PortNotSaid(DemoWorld w)
    {
        var link = w.Live(w.Boxes.Take());
        link.Onu.BoxPort = null;
        w.Plant(DemoCases.PortNotSaid, link.Contract.Id);
    }

    private static void Move(DemoWorld w, string name, DemoLink link, DemoSeat target)
    {
        link.Onu.Hang(target.Box.Name, target.SgpPort);
        w.Plant(name, link.Contract.Id);
    }
}
