using System.Globalization;

namespace SgpOzmap.Testing.Tests.Demo;

/// <summary>What each planted case claims, looked up in the two states anew.</summary>
internal static class DemoFacts
{
    public static bool Holds(SimulatedProvider demo, string name, long id)
    {
        var code = id.ToString(CultureInfo.InvariantCulture);
        var clients = demo.Ozmap.Clients.Where(c => c.Code == code).ToList();
        if (name == DemoCases.MissingInSgp)
            return demo.Sgp.FindContract(id) is null && clients.Count == 1;
        var contract = demo.Sgp.FindContract(id)!;
        return clients.Count switch
        {
            0 => contract.StatusCode != 3 && IsNew(demo, name, contract),
            1 => IsKnown(demo, name, contract, clients[0]),
            _ => name == DemoCases.DuplicateCode,
        };
    }

    /// <summary>A contract that has nothing to be done about it.</summary>
    public static bool IsTrue(SimContract contract, SimClient? client)
    {
        if (client is null)
            return contract.StatusCode == 3;
        var service = contract.Services[0];
        return SameStatus(contract, client)
            && client.Implanted == contract.StatusCode is 1 or 4 or 7 or 2
            && client.Name == contract.Customer.Name
            && SamePlace(service, client.Property!)
            && SamePower(service, client.Property!)
            && SameSeat(service.Onu!, client.Property!)
            && client.SerialNumber == service.Onu!.Serial && client.MacAddress == service.Mac && client.PppoeUser == service.Login
            && service.Online is true;
    }

    private static bool IsNew(SimulatedProvider demo, string name, SimContract contract)
    {
        var onu = contract.Services[0].Onu;
        var boxes = demo.Ozmap.Boxes.Where(b => b.Name == onu?.BoxName).ToList();
        var box = boxes.Count == 1 ? boxes[0] : null;
        var port = box is null ? null : PortOf(demo, box, onu?.BoxPort);
        var isFree = port?.IsFree is true;
        var claims = demo.Sgp.Contracts.Where(c => c.Services.Any(s => s.Onu?.BoxName == onu?.BoxName && s.Onu?.BoxPort == onu?.BoxPort)).Select(c => c.Id);
        return name switch
        {
            DemoCases.CreateConnected or DemoCases.PortClaimedTwiceWinner => isFree && contract.StatusCode is 1 or 4 or 6 or 7,
            DemoCases.PortClaimedTwice => isFree && claims.Min() < contract.Id,
            DemoCases.CreateFirstFree => box is not null && onu!.BoxPort is null && Ports(demo, box).Any(p => p.IsFree),
            DemoCases.CreateInBoxWithoutSplitter => box is not null && !Ports(demo, box).Any(),
            DemoCases.CreateOnCancelledPort => demo.Planted[DemoCases.CancelForCreation].Contains(Tenant(port)),
            DemoCases.CreateOnMovedPort => demo.Planted[DemoCases.MovedPort].Contains(Tenant(port)),
            DemoCases.CreateInVacantProperty or DemoCases.PortOccupiedByProperty => port!.Property is { Client: null },
            DemoCases.SeveralSplitters => isFree && onu!.BoxPort > 8 && demo.Ozmap.Splitters.Count(s => s.Box == box) == 2,
            DemoCases.NoAttachment => onu?.BoxName is null,
            DemoCases.SeveralAttachmentsPlaces => isFree && onu!.Row.BoxPort is not null && onu.Row.BoxPort != onu.BoxPort,
            DemoCases.SeveralAttachmentsServices => isFree && contract.Services.Count(s => s.Kind == "internet") == 2,
            DemoCases.BoxNotFound => boxes.Count == 0,
            DemoCases.AmbiguousBox => boxes.Select(b => b.Project).Distinct().Count() == 2,
            DemoCases.ProjectNotFound => isFree && demo.Ozmap.Projects.All(p => p.Name != contract.Pop!.Name),
            DemoCases.BoxInOtherProject => isFree && box!.Project.Name != contract.Pop!.Name && demo.Ozmap.Projects.Any(p => p.Name == contract.Pop.Name),
            DemoCases.BoxIsDraft => isFree && box!.Draft,
            DemoCases.PortOutOfRange => box is not null && port is null && onu!.BoxPort > 16,
            DemoCases.PortBlocked => port is { Blocked: true, Property: null },
            DemoCases.BoxFull => onu!.BoxPort is null && !Ports(demo, box!).Any(p => p.IsFree),
            DemoCases.PortOccupiedByClient => Tenant(port) > 0 && demo.Sgp.FindContract(Tenant(port))!.StatusCode != 3,
            DemoCases.PortUsedByNetwork => port!.IsNetwork,
            DemoCases.NoCoordinatesZero => isFree && contract.Services[0].Latitude == "0",
            DemoCases.NoCoordinatesMissing => isFree && contract.Services[0].Latitude == "" && contract.Customer.Latitude == "",
            DemoCases.NoCoordinatesSwapped => isFree && SwappedFits(demo, contract.Services[0]),
            DemoCases.StatusNotCreated => isFree && contract.StatusCode is 2 or 5,
            _ => false,
        };
    }

    private static bool IsKnown(SimulatedProvider demo, string name, SimContract contract, SimClient client)
    {
        var (service, home) = (contract.Services[0], client.Property);
        var onu = service.Onu;
        return name switch
        {
            DemoCases.CancelImplanted or DemoCases.CancelForCreation => contract.StatusCode == 3 && client.Implanted && home!.Port is not null,
            DemoCases.CancelReserved => contract.StatusCode == 3 && !client.Implanted && home!.Port is not null,
            DemoCases.CancelUnplaced => contract.StatusCode == 3 && home is null,
            DemoCases.CancelWithoutDrop => contract.StatusCode == 3 && client.Implanted && home is { Box: not null, Drop: null },
            DemoCases.StatusToError => contract.StatusCode is 2 or 4 or 7 && client.Status == 0,
            DemoCases.StatusToOk => contract.StatusCode == 1 && client.Status == 1,
            DemoCases.Rename => client.Name != contract.Customer.Name,
            DemoCases.PowerChange => home!.PotencyRead is not null && !SamePower(service, home),
            DemoCases.PowerShared => !SamePower(service, home!) && onu!.Rx is "-21.500" or "-23.100" or "-27.000",
            DemoCases.PowerFirst => home!.PotencyRead is null && onu!.Rx!.StartsWith('-'),
            DemoCases.CoordinatesChanged => home!.Coordinates is not null && !SamePlace(service, home),
            DemoCases.CoordinatesAbsentOnMap => home is { Coordinates: null, BuildingId: null },
            DemoCases.CoordinatesInBuilding => home is { Coordinates: null, BuildingId: not null },
            DemoCases.MovedPort => onu!.BoxName == home!.Box!.Name && !SameSeat(onu, home) && IsFreeThere(demo, onu),
            DemoCases.MovedBox => onu!.BoxName != home!.Box!.Name && IsFreeThere(demo, onu),
            DemoCases.MoveChain => !SameSeat(onu!, home!),
            DemoCases.PortRing => demo.Planted[DemoCases.PortRing].Contains(Tenant(PortOf(demo, demo.Ozmap.FindBox(onu!.BoxName!)!, onu.BoxPort))) && !SameSeat(onu, home!),
            DemoCases.BoxHasNoSplitter => !Ports(demo, demo.Ozmap.FindBox(onu!.BoxName!)!).Any(),
            DemoCases.PortNotSaid => onu!.BoxPort is null && onu.BoxName == home!.Box!.Name,
            DemoCases.ImplantClient => contract.StatusCode == 1 && !client.Implanted,
            DemoCases.OnuDifference => client.SerialNumber != onu!.Serial || client.MacAddress != service.Mac,
            DemoCases.OfflineActive => contract.StatusCode == 1 && client.Status == 0 && service.Online is false,
            DemoCases.UnknownStatusSettled => contract.StatusLabel != SimStatus.ContractLabel(1) && contract.StatusCode == 1,
            DemoCases.UnknownStatus => contract.StatusCode > 7,
            DemoCases.SeveralAttachmentsRename => contract.Services.Count == 2 && client.Name != contract.Customer.Name,
            _ => false,
        };
    }

    private static bool SameStatus(SimContract contract, SimClient client)
        => client.Status == (contract.StatusCode is 2 or 4 or 7 ? 1 : 0) && contract.StatusLabel == SimStatus.ContractLabel(contract.StatusCode);

    private static bool SamePlace(SimService service, SimProperty home)
        => (Number(service.Latitude), Number(service.Longitude)) is var (lat, lng)
            && ((lat == 0 && lng == 0) || home.Coordinates == new SimCoordinates(lat ?? 0, lng ?? 0));

    private static bool SamePower(SimService service, SimProperty home)
        => Number(service.Onu!.Rx?.Replace(" dBm", "", StringComparison.Ordinal)) is not { } rx || Math.Round((decimal)rx, 2) == (decimal?)home.PotencyRead;

    private static bool SameSeat(SimOnu onu, SimProperty home)
    {
        var before = home.Splitter!.Index is 1 ? 8 : 0;
        return onu.BoxName == home.Box!.Name && onu.BoxPort == home.Port + before
            && (onu.Row.BoxName ?? onu.BoxName) == onu.BoxName && (onu.Row.BoxPort ?? onu.BoxPort) == onu.BoxPort;
    }

    private static bool IsFreeThere(SimulatedProvider demo, SimOnu onu) => PortOf(demo, demo.Ozmap.FindBox(onu.BoxName!)!, onu.BoxPort)!.IsFree;

    private static bool SwappedFits(SimulatedProvider demo, SimService service)
    {
        var (lat, lng) = (Number(service.Latitude), Number(service.Longitude));
        bool Inside(double? latitude, double? longitude)
            => latitude > demo.SouthWest.Latitude && latitude < demo.NorthEast.Latitude && longitude > demo.SouthWest.Longitude && longitude < demo.NorthEast.Longitude;
        return !Inside(lat, lng) && Inside(lng, lat);
    }

    private static IEnumerable<SimPort> Ports(SimulatedProvider demo, SimBox box)
        => demo.Ozmap.Splitters.Where(s => s.Box == box).OrderBy(s => s.Index ?? 0).SelectMany(s => s.Ports);

    private static SimPort? PortOf(SimulatedProvider demo, SimBox box, int? number) => number is null ? null : Ports(demo, box).ElementAtOrDefault(number.Value - 1);

    private static long Tenant(SimPort? port) => long.TryParse(port?.Property?.Client?.Code, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static double? Number(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
