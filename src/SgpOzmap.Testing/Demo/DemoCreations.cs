namespace SgpOzmap.Testing;

/// <summary>Contracts that are new to the map and can be created.</summary>
internal static class DemoCreations
{
    private static readonly int[] s_statuses = [1, 6, 4, 7];

    public static void AddTo(DemoBook book)
    {
        book.AddScaled(12, 1, (w, n) => w.Plant(DemoCases.CreateConnected, w.New(w.Boxes.Take(), s_statuses[n % 4]).Id));
        book.AddScaled(5, 1, FirstFree);
        book.Add(3, 1, InBoxWithoutSplitter);
        book.AddRemovals(4, 2, OnCancelledPort);
        book.AddScaled(3, 2, OnMovedPort);
        book.AddScaled(5, 1, InVacantProperty);
        book.Add(4, 1, (w, _) => w.Plant(DemoCases.SeveralSplitters, w.New(w.Boxes.TakeOnSecondSplitter()).Id));
    }

    private static void FirstFree(DemoWorld w, int n)
    {
        var contract = w.New(w.Boxes.Take());
        contract.ServiceList[0].Onu!.BoxPort = null;
        w.Plant(DemoCases.CreateFirstFree, contract.Id);
    }

    private static void InBoxWithoutSplitter(DemoWorld w, int n)
    {
        var area = w.Boxes.Areas[n];
        var box = w.Boxes.AddSpecial(area);
        var contract = w.New(area, box);
        contract.ServiceList[0].Onu!.Hang(box.Name, n == 0 ? null : n);
        w.Plant(DemoCases.CreateInBoxWithoutSplitter, contract.Id);
    }

    private static void OnCancelledPort(DemoWorld w, int n)
    {
        var leaving = w.Live(w.Boxes.Take());
        leaving.Contract.SetStatus(3);
        w.Plant(DemoCases.CancelForCreation, leaving.Contract.Id);
        w.Plant(DemoCases.CreateOnCancelledPort, w.New(leaving.Seat).Id);
    }

    private static void OnMovedPort(DemoWorld w, int n)
    {
        var seats = w.Boxes.TakeTogether(2);
        var moving = w.Live(seats[0]);
        moving.Onu.BoxPort = seats[1].SgpPort;
        w.Plant(DemoCases.MovedPort, moving.Contract.Id);
        w.Plant(DemoCases.CreateOnMovedPort, w.New(seats[0]).Id);
    }

    private static void InVacantProperty(DemoWorld w, int n)
    {
        var seat = w.Boxes.Take();
        w.Ozmap.AddProperty(coordinates: DemoPlace.House(seat.Box.Coordinates!.Value, w.Random), splitter: seat.Splitter, port: seat.Port)
            .Observation = "Assinante anterior saiu";
        var id = w.New(seat).Id;
        w.Plant(DemoCases.CreateInVacantProperty, id);
        w.Plant(DemoCases.PortOccupiedByProperty, id);
    }
}
