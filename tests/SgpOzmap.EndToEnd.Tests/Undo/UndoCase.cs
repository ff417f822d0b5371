using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.EndToEnd.Tests.Undo;

/// <summary>A town whose run makes changes of the given kinds, in the order of the plan.</summary>
internal sealed record UndoCase(string Settings, Action<Town> Build, params ChangeKind[] Kinds)
{
    public static IReadOnlyDictionary<string, UndoCase> All { get; } = new Dictionary<string, UndoCase>(StringComparer.Ordinal)
    {
        ["status"] = new("", static t => t.Pair(501, status: 4), ChangeKind.SetStatus),
        ["status back to OK"] = new("", static t => t.Pair(501).Status = 1, ChangeKind.SetStatus),
        ["implanted"] = new("ImplantClients", static t => t.Pair(501).Implanted = false, ChangeKind.Implant),
        ["name"] = new("", static t => t.Pair(501).Name = "OUTRO NOME", ChangeKind.Rename),
        ["name from none"] = new("", static t => t.Pair(501).Name = null, ChangeKind.Rename),
        ["ONU"] = new("UpdateOnu", static t => t.Pair(501).WithOnu("antes", "SERIAL0", "MAC0"), ChangeKind.UpdateOnu),
        ["power"] = new("", static t => t.Pair(501).Property!.PotencyRead = -25.5, ChangeKind.UpdatePower),
        ["power from none"] = new("", static t => t.Pair(501).Property!.PotencyRead = null, ChangeKind.UpdatePower),
        ["place"] = new("", static t => t.Pair(501).Property!.Coordinates = new(-27.6, -48.6), ChangeKind.UpdateCoordinates),
        ["place from none"] = new("", static t => t.Pair(501).Property!.Coordinates = null, ChangeKind.UpdateCoordinates),
        ["place and power"] = new("", static t => t.Pair(501).Property!.Set(p => (p.Coordinates, p.PotencyRead) = (null, null)), ChangeKind.UpdatePower, ChangeKind.UpdateCoordinates),
        ["move"] = new("MoveChangedPorts", static t => t.Pair(501, port: 2, mapPort: 1), ChangeKind.MovePort),
        ["move from unconnected"] = new("MoveChangedPorts", static t => t.Ozmap.Disconnect(t.Pair(501, port: 2, mapPort: 1).Property!), ChangeKind.MovePort),
        ["move to another box"] = new("MoveChangedPorts", MoveToAnotherBox, ChangeKind.MovePort),
        ["disconnect and remove client"] = new(
            "CancelClients,DisconnectCancelledFromSplitterPort", static t => t.Pair(501, status: 3), ChangeKind.DisconnectPort, ChangeKind.RemoveClient),
        ["remove client"] = new("CancelClients", static t => Rich(t, t.Pair(501, status: 3)), ChangeKind.RemoveClient),
        ["remove client with a note"] = new(
            "CancelClients,AnnotateRemoval", static t => t.Pair(501, status: 3).Property!.Observation = "portão azul", ChangeKind.RemoveClient, ChangeKind.AnnotateProperty),
        ["remove client with the only note"] = new("CancelClients,AnnotateRemoval", static t => t.Pair(501, status: 3), ChangeKind.RemoveClient, ChangeKind.AnnotateProperty),
        ["remove client without a place"] = new("CancelClients", static t => Unplaced(t), ChangeKind.RemoveClient),
        ["remove property"] = new("CancelClients,RemovePropertyCompletely", static t => Rich(t, t.Pair(501, status: 3)), ChangeKind.RemoveProperty),
        ["remove reservation"] = new("CancelClients", static t => t.Pair(501, status: 3).Implanted = false, ChangeKind.RemoveProperty),
        ["remove property off its port"] = new("CancelClients,RemovePropertyCompletely", OffItsPort, ChangeKind.RemoveProperty),
        ["create client"] = new("CreateClients", static t => t.Contract(501, port: 3), ChangeKind.CreateClient),
        ["create client off the ports"] = new("CreateClients", OffThePorts, ChangeKind.CreateClient),
        ["create client in property"] = new("CreateClients,ReuseVacantProperty", static t => Vacant(t, new(-27.6, -48.6), -28), ChangeKind.CreateClientInProperty),
        ["create client in bare property"] = new("CreateClients,ReuseVacantProperty", static t => Vacant(t, null, null), ChangeKind.CreateClientInProperty),
        ["one goes, another comes"] = new(
            "CreateClients,CancelClients,RemovePropertyCompletely", Successor, ChangeKind.RemoveProperty, ChangeKind.CreateClient),
        ["one leaves its port, another comes"] = new(
            "CreateClients,CancelClients,DisconnectCancelledFromSplitterPort", Successor, ChangeKind.DisconnectPort, ChangeKind.RemoveClient, ChangeKind.CreateClient),
        ["one leaves its property, another moves in"] = new(
            "CreateClients,CancelClients,ReuseVacantProperty", Successor, ChangeKind.RemoveClient, ChangeKind.CreateClientInProperty),
        ["one moves, another comes"] = new("CreateClients,MoveChangedPorts", Mover, ChangeKind.MovePort, ChangeKind.CreateClient),
    };

    public string[] Keys => [.. Settings.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static s => $"Features:{s}=true")];

    private static void Rich(Town town, Testing.SimClient client)
    {
        client.WithOnu("user501", "SERIAL501", "MAC501");
        (client.Certified, client.Observation, client.Status) = (true, "obs do cliente", 1);
        client.Property!.Set(static p => (p.Address, p.Observation, p.Name) = ("Rua A, 10", "obs do imóvel", "Casa 1"));
        town.Pair(502, port: 2);
    }

    private static void Unplaced(Town town)
    {
        town.Contract(501, status: 3);
        town.Ozmap.AddClient("501", "ASSINANTE 501").WithOnu("user501", "SERIAL501", "");
    }

    private static void OffItsPort(Town town)
    {
        // A box link without a drop: a drop without a connection cannot be asked for.
        town.Contract(501, status: 3);
        town.Ozmap.AddProperty(town.Box, new(-27.5901, -48.5401), client: town.Ozmap.AddClient("501", "ASSINANTE 501"));
    }

    private static void OffThePorts(Town town)
    {
        town.Ozmap.AddBox(town.Project, "CTO-002", new(-27.58, -48.53));
        town.Contract(501, port: null, box: "CTO-002");
    }

    private static void MoveToAnotherBox(Town town)
    {
        town.Ozmap.AddSplitter(town.Ozmap.AddBox(town.Project, "CTO-002", new(-27.58, -48.53)), ports: 4);
        town.Contract(501, port: 3, box: "CTO-002");
        town.Client(501, port: 1);
    }

    private static void Vacant(Town town, Testing.SimCoordinates? place, double? power)
    {
        town.Contract(501, port: 3);
        town.Ozmap.AddProperty(null, place, town.Splitter, 3).PotencyRead = power;
    }

    private static void Successor(Town town)
    {
        town.Pair(501, status: 3, port: 1);
        town.Contract(502, port: 1);
    }

    private static void Mover(Town town)
    {
        town.Pair(501, port: 2, mapPort: 1);
        town.Contract(502, port: 1);
    }
}
