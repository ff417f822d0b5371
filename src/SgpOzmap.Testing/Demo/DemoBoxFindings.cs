namespace SgpOzmap.Testing;

/// <summary>Contracts that are new to the map and whose box or project is the trouble.</summary>
internal static class DemoBoxFindings
{
    public static void AddTo(DemoBook book)
    {
        book.Add(6, 1, NotFound);
        book.Add(1, 3, Ambiguous);
        book.Add(1, 3, ProjectNotFound);
        book.Add(3, 1, InOtherProject);
        book.Add(3, 1, Draft);
        book.Add(3, 1, Full);
    }

    /// <summary>As people mistype: a digit for a letter, blanks for dashes, lower case, too much behind, too much before, blanks around.</summary>
    private static void NotFound(DemoWorld w, int n)
    {
        var seat = w.Boxes.Take();
        var name = seat.Box.Name;
        var typed = n switch
        {
            0 => name.Replace("CTO", "CT0", StringComparison.Ordinal),
            1 => name.Replace('-', ' '),
            2 => name.ToLowerInvariant(),
            3 => name + "-1",
            4 => "CTO-" + name,
            _ => $" {name}  ",
        };
        var contract = w.New(seat);
        contract.ServiceList[0].Onu!.BoxName = typed;
        w.Plant(DemoCases.BoxNotFound, contract.Id);
    }

    private static void Ambiguous(DemoWorld w, int n)
    {
        var (here, there) = (w.Boxes.Areas[0], w.Boxes.Areas[1]);
        var box = w.Boxes.AddSpecial(here, "CTO-CONDOMÍNIO-01");
        w.Ozmap.AddSplitter(box);
        w.Ozmap.AddSplitter(w.Boxes.AddSpecial(there, box.Name));
        for (var port = 1; port <= 3; port++)
            Hang(w, DemoCases.AmbiguousBox, here, box, port);
    }

    private static void ProjectNotFound(DemoWorld w, int n)
    {
        var pop = w.Sgp.AddPop("ZONA RURAL");
        for (var i = 0; i < 3; i++)
        {
            var contract = w.New(w.Boxes.Take());
            contract.Pop = pop;
            w.Plant(DemoCases.ProjectNotFound, contract.Id);
        }
    }

    private static void InOtherProject(DemoWorld w, int n)
    {
        var seat = w.Boxes.TakeIn(w.Boxes.Areas[n]);
        var contract = w.New(seat);
        contract.Pop = w.Boxes.Areas[n + 1].Pop;
        w.Plant(DemoCases.BoxInOtherProject, contract.Id);
    }

    private static void Draft(DemoWorld w, int n)
    {
        var box = w.Boxes.AddSpecial(w.Boxes.Areas[n], draft: true);
        w.Ozmap.AddSplitter(box);
        Hang(w, DemoCases.BoxIsDraft, w.Boxes.Areas[n], box, 1);
    }

    /// <summary>Of the eight ports three are blocked, two belong to the network, three to properties without client.</summary>
    private static void Full(DemoWorld w, int n)
    {
        var area = w.Boxes.Areas[n];
        var box = w.Boxes.AddSpecial(area);
        var splitter = w.Ozmap.AddSplitter(box);
        for (var port = 1; port <= 8; port++)
        {
            if (port <= 3)
                w.Ozmap.BlockPort(splitter, port);
            else if (port <= 5)
                w.Ozmap.PlugNetwork(splitter, port);
            else
                w.Ozmap.AddProperty(coordinates: DemoPlace.House(box.Coordinates!.Value, w.Random), splitter: splitter, port: port);
        }

        Hang(w, DemoCases.BoxFull, area, box, null);
    }

    private static void Hang(DemoWorld w, string name, DemoArea area, SimBox box, int? port)
    {
        var contract = w.New(area, box);
        contract.ServiceList[0].Onu!.Hang(box.Name, port);
        w.Plant(name, contract.Id);
    }
}
