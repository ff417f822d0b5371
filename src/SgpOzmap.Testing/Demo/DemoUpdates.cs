namespace SgpOzmap.Testing;

/// <summary>Contracts on the map of which something has changed.</summary>
internal static class DemoUpdates
{
    private static readonly int[] s_errors = [4, 7, 2];

    private static readonly string[] s_shared = ["-21.500", "-23.100", "-27.000"];

    public static void AddTo(DemoBook book)
    {
        book.AddScaled(12, 1, (w, n) => Change(w, DemoCases.StatusToError, l => l.Contract.SetStatus(s_errors[n % 3])));
        book.AddScaled(12, 1, (w, _) => Change(w, DemoCases.StatusToOk, l => l.Client.Status = 1));
        book.AddScaled(12, 1, (w, _) => Change(w, DemoCases.Rename, l => l.Client.Name = DemoNames.Person(w.Random) + " (ANTIGO)"));
        book.AddScaled(70, 1, (w, _) => Change(w, DemoCases.PowerChange, l => l.Property.PotencyRead -= 1.5));
        book.AddScaled(60, 1, (w, n) => Change(w, DemoCases.PowerShared, l => SharedPower(l, n)));
        book.AddScaled(5, 1, (w, _) => Change(w, DemoCases.PowerFirst, l => l.Property.PotencyRead = null));
        book.AddScaled(12, 1, (w, _) => Change(w, DemoCases.CoordinatesChanged, Walk));
        book.AddScaled(5, 1, (w, _) => Change(w, DemoCases.CoordinatesAbsentOnMap, l => l.Property.Coordinates = null));
        book.Add(4, 1, (w, _) => Change(w, DemoCases.CoordinatesInBuilding, InBuilding));
        book.AddScaled(6, 1, (w, _) => Change(w, DemoCases.ImplantClient, l => l.Client.Implanted = false));
        book.AddScaled(8, 1, (w, n) => Change(w, DemoCases.OnuDifference, l => OtherOnu(l, n)));
        book.Add(5, 1, (w, _) => Change(w, DemoCases.OfflineActive, l => l.Service.Online = false));
        book.Add(3, 1, (w, _) => Change(w, DemoCases.UnknownStatusSettled, l => l.Contract.StatusLabel = "Em Negociação"));
        book.Add(3, 1, (w, _) => Change(w, DemoCases.UnknownStatus, l => (l.Contract.StatusLabel, l.Contract.StatusCode) = ("Migração", 42)));
        book.Add(2, 1, (w, _) => Change(w, DemoCases.DuplicateCode, l => w.Ozmap.AddClient(l.Client.Code, l.Client.Name)));
    }

    private static void Change(DemoWorld w, string name, Action<DemoLink> change)
    {
        var link = w.Live(w.Boxes.Take());
        change(link);
        w.Plant(name, link.Contract.Id);
    }

    private static void SharedPower(DemoLink link, int n)
    {
        link.Onu.Rx = s_shared[n % 3];
        link.Property.PotencyRead = -18.25;
    }

    /// <summary>Some 90 m to the north.</summary>
    private static void Walk(DemoLink link)
    {
        var place = DemoWorld.Place(link.Service);
        link.Service.At(place.Latitude + 0.0008, place.Longitude);
    }

    private static void InBuilding(DemoLink link) => (link.Property.Coordinates, link.Property.BuildingId) = (null, "66a0c0de0000b0b0b0b0b0b0");

    private static void OtherOnu(DemoLink link, int n)
    {
        if (n % 2 == 0)
            link.Client.SerialNumber = "ANTIGA" + link.Client.SerialNumber;
        else
            link.Client.MacAddress = "";
    }
}
