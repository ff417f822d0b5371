using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>Planned changes in few words. The client of contract 7 is <c>c7</c>, its property <c>p7</c>, its drop <c>d7</c>.</summary>
internal static class Make
{
    private static readonly LocalizedText Reason = new("porque sim", "because");

    internal static PortReference Port(int port = 1) => new("b1", "CTO-1", "s1", port, port);

    internal static SetStatus Status(long contract, MapStatus status = MapStatus.Error)
        => new() { Contract = contract, Reason = Reason, ClientId = $"c{contract}", Status = status };

    internal static Implant Implant(long contract) => new() { Contract = contract, Reason = Reason, ClientId = $"c{contract}" };

    internal static Rename Rename(long contract, string name = "NOVO NOME")
        => new() { Contract = contract, Reason = Reason, ClientId = $"c{contract}", NameBefore = "VELHO", NameAfter = name };

    internal static UpdateOnu Onu(long contract) => new()
    {
        Contract = contract,
        Reason = Reason,
        ClientId = $"c{contract}",
        OnuBefore = new(),
        OnuAfter = new("user", "SERIAL", "MAC"),
    };

    internal static UpdatePower Power(long contract, double power)
        => new() { Contract = contract, Reason = Reason, PropertyId = $"p{contract}", PowerAfter = power };

    internal static UpdateCoordinates Coordinates(long contract)
        => new() { Contract = contract, Reason = Reason, PropertyId = $"p{contract}", CoordinatesAfter = new(-27.5, -48.5) };

    internal static DisconnectPort Disconnect(long contract)
        => new() { Contract = contract, Reason = Reason, PropertyId = $"p{contract}", ClientId = $"c{contract}", DropId = $"d{contract}", Port = Port() };

    internal static RemoveClient RemoveClient(long contract, params ImmutableArray<string> dependsOn)
        => new() { Contract = contract, Reason = Reason, ClientId = $"c{contract}", PropertyId = $"p{contract}", DependsOn = dependsOn };

    internal static RemoveProperty RemoveProperty(long contract)
        => new() { Contract = contract, Reason = Reason, ClientId = $"c{contract}", PropertyId = $"p{contract}" };

    internal static AnnotateProperty Annotate(long contract, params ImmutableArray<string> dependsOn)
        => new() { Contract = contract, Reason = Reason, PropertyId = $"p{contract}", Line = "linha", DependsOn = dependsOn };

    internal static MovePort Move(long contract, int port)
        => new() { Contract = contract, Reason = Reason, PropertyId = $"p{contract}", From = Port(), To = Port(port) };

    internal static CreateClient Create(long contract, int port = 1, params ImmutableArray<string> dependsOn) => new()
    {
        Contract = contract,
        Reason = Reason,
        Client = Client(contract),
        ProjectId = "j1",
        Port = Port(port),
        Coordinates = new(-27.5, -48.5),
        PowerDbm = -19.876,
        DependsOn = dependsOn,
    };

    internal static CreateClientInProperty CreateIn(long contract, string property) => new()
    {
        Contract = contract,
        Reason = Reason,
        Client = Client(contract),
        PropertyId = property,
        Port = Port(),
    };

    private static NewClient Client(long contract)
        => new() { Code = $"{contract}", Name = "FULANO", Status = MapStatus.Ok, IsImplanted = true, Onu = new("user", "SERIAL", "") };
}
