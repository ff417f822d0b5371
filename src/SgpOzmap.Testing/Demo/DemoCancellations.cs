namespace SgpOzmap.Testing;

/// <summary>Contracts that SGP calls cancelled and whose client is still on the map.</summary>
internal static class DemoCancellations
{
    public static void AddTo(DemoBook book)
    {
        book.AddRemovals(10, 1, (w, _) => Cancel(w, DemoCases.CancelImplanted, w.Live(w.Boxes.Take())));
        book.AddRemovals(5, 1, Reserved);
        book.AddRemovals(3, 1, Unplaced);
        book.AddRemovals(3, 1, WithoutDrop);
    }

    private static void Reserved(DemoWorld w, int n)
    {
        var link = w.Live(w.Boxes.Take());
        link.Client.Implanted = false;
        Cancel(w, DemoCases.CancelReserved, link);
    }

    private static void Unplaced(DemoWorld w, int n)
    {
        var contract = w.New(w.Boxes.Take()).SetStatus(3);
        w.Ozmap.AddClient(DemoWorld.Code(contract), contract.Customer.Name);
        w.Plant(DemoCases.CancelUnplaced, contract.Id);
    }

    private static void WithoutDrop(DemoWorld w, int n)
    {
        var seat = w.Boxes.Take();
        Cancel(w, DemoCases.CancelWithoutDrop, w.Settle(w.New(seat), seat, _ => { }));
    }

    private static void Cancel(DemoWorld w, string name, DemoLink link)
    {
        link.Contract.SetStatus(3);
        w.Plant(name, link.Contract.Id);
    }
}
