using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Benchmarks;

/// <summary>A provider whose map says what SGP says: boxes of two splitters of eight ports, every port in use, in shuffled order.</summary>
internal static class UnchangedProvider
{
    private const int PortsPerSplitter = 8;
    private const int PortsPerBox = 2 * PortsPerSplitter;

    internal static (Contract[] Contracts, MapState Map) Make(int count)
    {
        var project = new MapProject("project", "CENTRO");
        var ports = Enumerable.Repeat(new MapPort(IsPlugged: true, IsBlocked: false), PortsPerSplitter).ToImmutableArray();
        var boxes = new MapBox[(count / PortsPerBox) + 1];
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = new()
            {
                Id = Id("b", i),
                Name = string.Create(CultureInfo.InvariantCulture, $"CTO-{i:00000}"),
                Project = project,
                Coordinates = new(-27.5, -48.5),
                Splitters =
                [
                    new() { Id = Id("s", i), Name = "Splitter 1", Ports = ports },
                    new() { Id = Id("t", i), Name = "Splitter 2", Ports = ports },
                ],
            };
        }

        // Each side in an order of its own, and in memory in that order, as a reader of pages leaves them.
        var contracts = Array.ConvertAll(Shuffled(count, seed: 1), i => MakeContract(i, boxes[i / PortsPerBox].Name));
        var properties = Array.ConvertAll(Shuffled(count, seed: 2), i => MakeProperty(i, boxes[i / PortsPerBox]));
        return (contracts, new() { Projects = [project], Boxes = boxes, Properties = properties });
    }

    private static int[] Shuffled(int count, int seed)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(numbers);
        return numbers;
    }

    private static Contract MakeContract(int i, string box)
    {
        var port = PortOf(i);
        return new()
        {
            Id = IdOf(i),
            Name = NameOf(i) + " ",
            Status = new(1, "Ativo"),
            PopName = "CENTRO",
            Attachments = [new(new string(box), port, AttachmentSource.Listing), new(new string(box), port, AttachmentSource.OnuList)],
            Places = [PlaceOf(i)],
            PowerDbm = -19.874,
            Onu = OnuOf(i),
        };
    }

    private static MapProperty MakeProperty(int i, MapBox box)
    {
        var port = PortOf(i);
        return new()
        {
            Id = Id("p", i),
            Box = box,
            ProjectId = box.Project!.Id,
            DropId = Id("d", i),
            Coordinates = PlaceOf(i),
            PowerDbm = -19.87,
            Connections = [new(box.Splitters[(port - 1) / PortsPerSplitter].Id, ((port - 1) % PortsPerSplitter) + 1)],
            Client = new()
            {
                Id = Id("c", i),
                Code = IdOf(i).ToString(CultureInfo.InvariantCulture),
                Name = NameOf(i),
                Status = MapStatus.Ok,
                IsImplanted = true,
                Onu = OnuOf(i),
            },
        };
    }

    private static long IdOf(int i) => 100_000 + i;

    private static int PortOf(int i) => (i % PortsPerBox) + 1;

    private static string NameOf(int i) => string.Create(CultureInfo.InvariantCulture, $"ASSINANTE {i}");

    private static Coordinates PlaceOf(int i) => new(-27.5 - (i * 1e-6), -48.5 + (i * 1e-6));

    private static OnuData OnuOf(int i) => new("user" + i.ToString(CultureInfo.InvariantCulture), "SERIAL" + i.ToString(CultureInfo.InvariantCulture), "");

    private static string Id(string kind, int number) => kind + number.ToString("x23", CultureInfo.InvariantCulture);
}
