namespace SgpOzmap.Testing;

/// <summary>Contracts that are new to the map and cannot be created, box and place aside.</summary>
internal static class DemoFindings
{
    public static void AddTo(DemoBook book)
    {
        book.Add(5, 1, NoAttachment);
        book.Add(4, 1, SeveralPlaces);
        book.Add(3, 1, SeveralServices);
        book.Add(2, 1, SeveralRename);
        book.Add(3, 1, (w, _) => Plant(w, DemoCases.PortBlocked, s => w.Ozmap.BlockPort(s.Splitter, s.Port)));
        book.Add(3, 1, (w, n) => Plant(w, DemoCases.PortUsedByNetwork, s => w.Ozmap.PlugNetwork(s.Splitter, s.Port, cord: n == 1)));
        book.Add(3, 1, (w, _) => Change(w, DemoCases.PortOutOfRange, s => s.Onu!.BoxPort = 33));
        book.Add(4, 2, OccupiedByClient);
        book.Add(3, 2, ClaimedTwice);
        book.Add(2, 1, (w, _) => Change(w, DemoCases.NoCoordinatesZero, s => Locate(s, "0", "0")));
        book.Add(3, 1, (w, _) => Change(w, DemoCases.NoCoordinatesMissing, s => Locate(s, "", null)));
        book.Add(2, 1, (w, _) => Change(w, DemoCases.NoCoordinatesSwapped, s => Locate(s, s.Longitude, s.Latitude)));
        book.Add(6, 1, (w, n) => w.Plant(DemoCases.StatusNotCreated, w.New(w.Boxes.Take(), n % 2 == 0 ? 2 : 5).Id));
        book.Add(4, 0, MissingInSgp);
        book.Add(1, 0, (w, _) => MapOnly(w, "EXT-77"));
    }

    private static void NoAttachment(DemoWorld w, int n)
    {
        var seat = w.Boxes.Take();
        var contract = w.New(seat.Area, seat.Box);
        if (n % 2 == 0)
            contract.ServiceList[0].Onu = null;
        w.Plant(DemoCases.NoAttachment, contract.Id);
    }

    private static void SeveralPlaces(DemoWorld w, int n)
    {
        var seats = w.Boxes.TakeTogether(2);
        var contract = w.New(seats[0]);
        contract.ServiceList[0].Onu!.Row.BoxPort = seats[1].SgpPort;
        w.Plant(DemoCases.SeveralAttachmentsPlaces, contract.Id);
    }

    private static void SeveralServices(DemoWorld w, int n)
    {
        var contract = w.New(w.Boxes.Take());
        AddSecondService(w, contract);
        w.Plant(DemoCases.SeveralAttachmentsServices, contract.Id);
    }

    private static void SeveralRename(DemoWorld w, int n)
    {
        var link = w.Live(w.Boxes.Take());
        AddSecondService(w, link.Contract);
        link.Client.Name += " (ANTIGO)";
        w.Plant(DemoCases.SeveralAttachmentsRename, link.Contract.Id);
    }

    /// <summary>On another port, with the place and the reading of the first, so that nothing but the attachment is in doubt.</summary>
    private static void AddSecondService(DemoWorld w, SimContract contract)
    {
        var (first, seat) = (contract.ServiceList[0], w.Boxes.Take());
        var second = contract.AddInternet(seat.Box.Name, seat.SgpPort, first.Onu!.Rx);
        (second.Latitude, second.Longitude, second.Login, second.Mac) = (first.Latitude, first.Longitude, first.Login, first.Mac);
        second.Onu!.Serial = first.Onu.Serial;
    }

    private static void OccupiedByClient(DemoWorld w, int n)
        => w.Plant(DemoCases.PortOccupiedByClient, w.New(w.Live(w.Boxes.Take()).Seat).Id);

    private static void ClaimedTwice(DemoWorld w, int n)
    {
        var seat = w.Boxes.Take();
        w.Plant(DemoCases.PortClaimedTwiceWinner, w.New(seat).Id);
        w.Plant(DemoCases.PortClaimedTwice, w.New(seat).Id);
    }

    private static void MissingInSgp(DemoWorld w, int n)
    {
        var code = 900_001 + n;
        MapOnly(w, code.ToString(System.Globalization.CultureInfo.InvariantCulture));
        w.Plant(DemoCases.MissingInSgp, code);
    }

    private static void MapOnly(DemoWorld w, string code)
    {
        var seat = w.Boxes.Take();
        w.Ozmap.AddSubscriber(code, DemoNames.Person(w.Random), seat.Splitter, seat.Port, DemoPlace.House(seat.Box.Coordinates!.Value, w.Random));
    }

    private static void Plant(DemoWorld w, string name, Action<DemoSeat> spoil)
    {
        var seat = w.Boxes.Take();
        spoil(seat);
        w.Plant(name, w.New(seat).Id);
    }

    private static void Change(DemoWorld w, string name, Action<SimService> change)
    {
        var contract = w.New(w.Boxes.Take());
        change(contract.ServiceList[0]);
        w.Plant(name, contract.Id);
    }

    /// <summary>In the register and in the other call, too: no place of SGP knows better.</summary>
    private static void Locate(SimService service, string? latitude, string? longitude)
    {
        (service.Latitude, service.Longitude) = (latitude, longitude);
        (service.Contract.Customer.Latitude, service.Contract.Customer.Longitude) = (latitude, longitude);
        service.Contract.AddressCoordinates = string.IsNullOrEmpty(latitude) ? "" : $"{latitude},{longitude}";
    }
}
