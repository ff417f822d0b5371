using System.Globalization;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>The common run finds that nothing changed; it must cost little.</summary>
public sealed class AllocationTests
{
    private const int Contracts = 100_000;
    private const int PortsOfABox = 16;
    private const int BytesPerContract = 400;

    [Theory]
    [InlineData(BoxNameMatching.Exact)]
    [InlineData(BoxNameMatching.Normalized)]
    public void Contracts_that_did_not_change_allocate_little(BoxNameMatching matching)
    {
        var input = Unchanged(new()
        {
            CreateClients = true,
            CancelClients = true,
            MoveChangedPorts = true,
            ImplantClients = true,
            UpdateOnu = true,
            BoxNameMatching = matching,
        });
        SyncPlanner.Plan(input with { Contracts = [.. input.Contracts.Take(10)] });

        var before = GC.GetAllocatedBytesForCurrentThread();
        var plan = SyncPlanner.Plan(input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        plan.IsQuiet();
        Assert.Equal(Contracts, plan.MatchedClientCount);
        Assert.InRange(allocated / Contracts, 1, BytesPerContract - 1);
    }

    private static PlanInput Unchanged(SyncPolicies policies)
    {
        var project = new MapProject("p", "CENTRO");
        var onu = new OnuData("user", "serial", "mac");
        var boxes = Enumerable.Range(0, Contracts / PortsOfABox).Select(i => new MapBox
        {
            Id = "b" + i,
            Name = "CTO-" + i,
            Project = project,
            Coordinates = Scenario.Pole,
            Splitters = [Splitter(i, 0), Splitter(i, 1)],
        }).ToArray();
        var contracts = new Contract[Contracts];
        var properties = new MapProperty[Contracts];
        for (var i = 0; i < Contracts; i++)
        {
            var box = boxes[i / PortsOfABox];
            var port = i % PortsOfABox;

            // Normalized names do differ: SGP writes them in lower case.
            var name = policies.BoxNameMatching == BoxNameMatching.Exact ? box.Name : "cto-" + (i / PortsOfABox);
            contracts[i] = new()
            {
                Id = i + 1,
                Name = "CLIENTE " + i,
                Status = new(1),
                PowerDbm = -20,
                Places = [Scenario.Home],
                Onu = onu,
                PopName = "CENTRO",
                Attachments = [new(name, port + 1, AttachmentSource.Listing), new(name, port + 1, AttachmentSource.OnuList)],
            };
            properties[i] = new()
            {
                Id = "h" + i,
                Box = box,
                ProjectId = "p",
                DropId = "d" + i,
                Coordinates = Scenario.Home,
                PowerDbm = -20,
                Connections = [new(box.Splitters[port / 8].Id, (port % 8) + 1)],
                Client = new() { Id = "c" + i, Code = (i + 1).ToString(CultureInfo.InvariantCulture), Name = "CLIENTE " + i, IsImplanted = true, Onu = onu },
            };
        }

        return new(contracts, new() { Projects = [project], Boxes = boxes, Properties = properties }, policies);
    }

    private static MapSplitter Splitter(int box, int index) => new()
    {
        Id = "b" + box + "s" + index,
        Name = "S" + index,
        Index = index,
        Ports = [.. Enumerable.Repeat(new MapPort(IsPlugged: true, IsBlocked: false), 8)],
    };
}
