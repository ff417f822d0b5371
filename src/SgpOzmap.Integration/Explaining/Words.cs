using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>Names of what an explanation speaks of.</summary>
internal static class Words
{
    internal static LocalizedText Of(bool value) => value ? new("sim", "yes") : new("não", "no");

    internal static LocalizedText Of(StatusEffect effect) => effect switch
    {
        StatusEffect.Ok => new("Ok: o cliente fica OK no mapa", "Ok: the client is OK on the map"),
        StatusEffect.Error => new("Error: o cliente fica com ERROR no mapa", "Error: the client is ERROR on the map"),
        StatusEffect.Cancel => new("Cancel: o cliente sai do mapa, se CancelClients estiver ligado", "Cancel: the client leaves the map, if CancelClients is on"),
        _ => new("Leave: nenhum status é escrito", "Leave: no status is written"),
    };

    internal static LocalizedText Of(AttachmentSource source) => source switch
    {
        AttachmentSource.Listing => new("listagem", "listing"),
        _ => new("lista de ONUs", "ONU list"),
    };

    internal static LocalizedText Of(ChangeKind kind) => kind switch
    {
        ChangeKind.DisconnectPort => new("Liberar a porta", "Free the port"),
        ChangeKind.RemoveClient => new("Remover o cliente", "Remove the client"),
        ChangeKind.RemoveProperty => new("Remover o imóvel com o cliente", "Remove the property with its client"),
        ChangeKind.AnnotateProperty => new("Anotar o imóvel", "Annotate the property"),
        ChangeKind.MovePort => new("Mudar de porta", "Move to another port"),
        ChangeKind.CreateClient => new("Criar o cliente", "Create the client"),
        ChangeKind.CreateClientInProperty => new("Criar o cliente em um imóvel vago", "Create the client in a vacant property"),
        ChangeKind.SetStatus => new("Atualizar o status", "Set the status"),
        ChangeKind.Implant => new("Marcar como instalado", "Mark as installed"),
        ChangeKind.Rename => new("Atualizar o nome", "Write the name"),
        ChangeKind.UpdateOnu => new("Atualizar a ONU", "Write the ONU"),
        ChangeKind.UpdatePower => new("Atualizar a potência", "Write the power"),
        ChangeKind.UpdateCoordinates => new("Atualizar as coordenadas", "Write the coordinates"),
        _ => Lines.Same(kind.ToString()),
    };

    internal static LocalizedText OfValue(string name) => name switch
    {
        "name" => new("nome", "name"),
        "client" => new("cliente", "client"),
        "property" => new("imóvel", "property"),
        "port" => new("caixa e porta", "box and port"),
        "implanted" => new("implantado", "installed"),
        "coordinates" => new("coordenadas", "coordinates"),
        "power" => new("potência (dBm)", "power (dBm)"),
        "observation" => new("observação", "observation"),
        "pppoeUser" => new("usuário PPPoE", "PPPoE user"),
        "serialNumber" => new("número de série", "serial number"),
        "macAddress" => Lines.Same("MAC"),
        _ => Lines.Same(name),
    };

    /// <summary>White space around the box's name, which keeps it from being found, is made visible.</summary>
    internal static LocalizedText Of(Attachment attachment)
    {
        var box = attachment.Box.Trim().Length == attachment.Box.Length ? attachment.Box : $"\"{attachment.Box}\"";
        return attachment.Port is { } port
            ? Lines.Same(string.Create(CultureInfo.InvariantCulture, $"{box} : {port}"))
            : new($"{box}, sem porta", $"{box}, without a port");
    }

    internal static string StatusOf(MapStatus status) => status == MapStatus.Ok ? "OK" : "ERROR";

    /// <summary>Where a property hangs.</summary>
    internal static PortReference? SeatOf(MapProperty property) => property.Box is not { } box ? null
        : property.Connections.IsEmpty ? new(box.Id, box.Name)
        : new(box.Id, box.Name, property.Connections[0].ConnectorId, property.Connections[0].Port, BoxView.NumberOf(box, property.Connections[0]));

    /// <summary>The ONU's data are those of a person's device.</summary>
    internal static void Add(Lines lines, OnuData? onu)
    {
        lines.ValueIfAny("Usuário PPPoE", "PPPoE user", onu?.PppoeUser, isPersonal: true);
        lines.ValueIfAny("Número de série da ONU", "ONU serial number", onu?.SerialNumber, isPersonal: true);
        lines.ValueIfAny("MAC", "MAC", onu?.MacAddress, isPersonal: true);
    }
}
