namespace SgpOzmap.Testing;

/// <summary>The great part: what is already true on the map, with the small irregularities that real registers have and that mean nothing.</summary>
internal static class DemoSettled
{
    public static void Make(DemoWorld w)
    {
        switch (w.Random.Next(100))
        {
            case < 3:
                LongGone(w);
                return;
            case < 4:
                WithoutContract(w);
                break;
        }

        var link = w.Live(w.Boxes.Take(), Status(w.Random));
        Vary(w, link);
    }

    /// <summary>One customer with two contracts in one house.</summary>
    public static void MakePair(DemoWorld w)
    {
        var seats = w.Boxes.TakeTogether(2);
        var first = w.Live(seats[0]);
        var second = w.AddContract(first.Contract.Customer, seats[1].Area, DemoWorld.Place(first.Service), 1);
        second.ServiceList[0].Onu!.Hang(seats[1].Box.Name, seats[1].SgpPort);
        w.Settle(second, seats[1], p => w.Ozmap.Plug(p, seats[1].Splitter, seats[1].Port));
    }

    /// <summary>1 by far, the others as they come.</summary>
    private static int Status(Random random) => random.Next(100) switch
    {
        < 87 => 1,
        < 92 => 4,
        < 95 => 7,
        < 98 => 2,
        < 99 => 6,
        _ => 5,
    };

    /// <summary>Cancelled long ago and not on the map any more.</summary>
    private static void LongGone(DemoWorld w)
    {
        var seat = w.Boxes.Take();
        var contract = w.New(seat.Area, seat.Box, 3);
        if (w.Random.Next(2) == 0)
            contract.ServiceList[0].Onu = null;
    }

    /// <summary>A register whose contracts are none.</summary>
    private static void WithoutContract(DemoWorld w) => w.Sgp.AddCustomer(DemoNames.Person(w.Random));

    private static void Vary(DemoWorld w, DemoLink link)
    {
        var row = link.Onu.Row;
        switch (w.Random.Next(100))
        {
            case < 3:
                row.Absent = true;
                break;
            case < 6:
                row.Silent = true;
                break;
            case < 8:
                link.Onu.ListingSilent = true;
                break;
            case < 10:
                link.Onu.Rx = "N/A";
                break;
            case < 12:
                link.Onu.Rx = w.Random.Next(2) == 0 ? "-" : "";
                break;
            case < 14:
                link.Onu.Rx += " dBm";
                break;
            case < 19:
                link.Contract.AddService("tv");
                break;
            case < 21:
                row.NoPort = true;
                break;
            case < 23:
                link.Service.At(0, 0);
                link.Contract.Customer.At(0, 0);
                break;
        }
    }
}
