using System.Globalization;
using SgpOzmap.Crash.Tests.Cases;
using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>Makes the two servers' states of a town: equal ones, ids included, each time.</summary>
internal static class TownBuilder
{
    private static readonly string[] s_projects = ["NORTE", "SUL"];
    private static readonly SimCoordinates?[] s_places = [null, new(-23.55, -46.63), new(-23.5501, -46.6301), new(-23.56, -46.64)];

    internal static SgpState Sgp(Town town)
    {
        var sgp = new SgpState();
        var pops = s_projects.Select(sgp.AddPop).ToList();
        foreach (var contract in town.Contracts)
        {
            var place = s_places[contract.Place];
            var added = sgp.AddSubscriber(
                contract.Id, contract.Name, contract.Status, contract.Box, contract.Port, contract.Power, place?.Latitude, place?.Longitude,
                contract.Pop < 0 ? null : pops[contract.Pop]);
            var onu = added.Services[0].Onu!;
            onu.ListingSilent = contract.Row == Row.Alone;
            onu.Row.Silent = contract.Row == Row.Silent;
            onu.Row.Absent = contract.Row == Row.Absent;
            onu.Row.NoPort = contract.Row == Row.NoPort;
            if (contract.Row == Row.OtherBox)
                onu.Row.BoxName = string.Equals(contract.Box, "CTO-1", StringComparison.Ordinal) ? "CTO-2" : "CTO-1";
        }

        return sgp;
    }

    internal static OzmapState Ozmap(Town town, TimeProvider time)
    {
        var ozmap = new OzmapState { TimeProvider = time };
        var projects = s_projects.Select(ozmap.AddProject).ToList();
        var boxes = new List<(SimBox Box, List<(SimSplitter Splitter, int Port)> Ports)>();
        foreach (var box in town.Boxes)
        {
            var added = ozmap.AddBox(projects[box.Project], box.Name, box.HasPlace ? new SimCoordinates(-23.55, -46.63) : null, box.IsDraft);
            var ports = new List<(SimSplitter, int)>();
            foreach (var count in new[] { box.First, box.Second }.Where(static c => c > 0))
            {
                var splitter = ozmap.AddSplitter(added, count);
                ports.AddRange(Enumerable.Range(1, count).Select(p => (splitter, p)));
            }

            if (box.Blocked > 0 && box.Blocked <= ports.Count)
                ozmap.BlockPort(ports[box.Blocked - 1].Item1, ports[box.Blocked - 1].Item2);
            if (box.Network > 0 && box.Network <= ports.Count && box.Network != box.Blocked)
                ozmap.PlugNetwork(ports[box.Network - 1].Item1, ports[box.Network - 1].Item2);
            boxes.Add((added, ports));
        }

        foreach (var occupant in town.Occupants)
            Add(ozmap, occupant, occupant.Box < 0 ? null : boxes[occupant.Box].Box, occupant.Box < 0 ? [] : boxes[occupant.Box].Ports);
        return ozmap;
    }

    private static void Add(OzmapState ozmap, Occupant occupant, SimBox? box, List<(SimSplitter Splitter, int Port)> ports)
    {
        SimClient? client = null;
        if (occupant.Code is not null)
        {
            client = ozmap.AddClient(occupant.Code, occupant.Name, occupant.Status, occupant.Implanted);
            if (occupant.HasOnu)
                client.WithOnu("outro", "SIMU00000000", "02:00:00:00:00:01");
        }

        if (box is null)
            return;

        // Who comes later, or would sit on a port of the network, is not connected.
        var isConnected = occupant.Port > 0 && occupant.Port <= ports.Count && ports[occupant.Port - 1] is var (at, number) && at[number].IsFree;
        var property = isConnected
            ? ozmap.AddProperty(null, s_places[occupant.Place], ports[occupant.Port - 1].Splitter, ports[occupant.Port - 1].Port, client)
            : ozmap.AddProperty(box, s_places[occupant.Place], client: client);
        (property.PotencyRead, property.Observation) = (occupant.Power, occupant.Note);
    }

    internal static string Code(long id) => id.ToString(CultureInfo.InvariantCulture);
}
