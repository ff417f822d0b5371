using System.Globalization;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>What the map says of a contract's client, and of the box and the port that SGP names.</summary>
internal static class MapSection
{
    internal static Lines Begin() => new("O que o mapa diz", "What the map says");

    internal static void Add(Lines lines, Situation situation)
    {
        if (situation.Clients.IsEmpty)
            lines.Say($"Nenhum cliente do mapa tem o código {situation.Id}.", $"No client on the map has the code {situation.Id}.");
        foreach (var (client, property) in situation.Clients)
            Add(lines, client, property, situation.Picture.Map);
        if (situation.Contract is not { } contract)
            return;

        var directory = new BoxDirectory(situation.Picture.Map.Boxes, situation.Policies.BoxNameMatching);
        foreach (var attachment in contract.Attachments.DistinctBy(static a => (a.Box, a.Port)))
            Add(lines, attachment, directory, situation.Picture.Map);
    }

    private static void Add(Lines lines, MapClient client, MapProperty? property, MapState map)
    {
        lines.Value("Cliente", "Client", Lines.Same(client.Id));
        lines.ValueIfAny("Nome", "Name", client.Name, isPersonal: true);
        lines.Value("Status", "Status", Lines.Same(Words.StatusOf(client.Status)));
        lines.Value("Implantado", "Installed", Words.Of(client.IsImplanted));
        Words.Add(lines, client.Onu);
        if (property is null)
        {
            lines.Say("O cliente não está em nenhum imóvel.", "The client sits in no property.");
            return;
        }

        lines.Value("Imóvel", "Property", Lines.Same(property.Id));
        lines.Value("Caixa e porta", "Box and port", Words.SeatOf(property) switch
        {
            null => new("nenhuma caixa", "no box"),
            { ConnectorId: null } seat => new($"{seat}, sem conexão", $"{seat}, not connected"),
            var seat => Lines.Same(seat.ToString()),
        });
        var project = map.Projects.FirstOrDefault(p => string.Equals(p.Id, property.ProjectId, StringComparison.Ordinal))?.Name ?? property.Box?.Project?.Name;
        lines.ValueIfAny("Projeto", "Project", project);
        lines.Value("Potência (dBm)", "Power (dBm)", property.PowerDbm is { } power ? Lines.Number(power) : new("nenhuma", "none"));
        if (property.Coordinates is { } place)
            lines.Value("Coordenadas", "Coordinates", Lines.Same(place.ToString()), isPersonal: true);
        else
            lines.Value("Coordenadas", "Coordinates", new("nenhuma", "none"));
        if (property.IsInsideBuilding)
            lines.Say("O imóvel fica em um prédio, que lhe dá o lugar.", "The property lies inside a building, which gives it its place.");
    }

    private static void Add(Lines lines, Attachment attachment, BoxDirectory directory, MapState map)
    {
        var name = new LocalizedText($"Caixa \"{attachment.Box}\"", $"Box \"{attachment.Box}\"");
        var boxes = directory.Find(attachment.Box);
        if (boxes.Count == 0)
        {
            var nearest = string.Join(", ", directory.Nearest(attachment.Box));
            lines.Value(name, nearest.Length == 0
                ? new("não existe no mapa", "is not on the map")
                : new($"não existe no mapa; parecidas: {nearest}", $"is not on the map; similar: {nearest}"));
        }

        foreach (var box in boxes)
        {
            var view = new BoxView(box, map);
            lines.Value(name, Of(view));
            if (attachment.Port is { } port)
                lines.Value($"Porta {Number(port)} de \"{box.Name}\"", $"Port {Number(port)} of \"{box.Name}\"", PortOf(view, port));
        }
    }

    private static LocalizedText Of(BoxView view)
    {
        var project = view.Box.Project?.Name;
        var (pt, en) = view.Ports == 0
            ? ("sem splitter de atendimento", "without service splitter")
            : ($"{Number(view.Ports)} portas, {Number(view.FreePorts)} livres", $"{Number(view.Ports)} ports, {Number(view.FreePorts)} free");
        return new(
            $"existe; {(string.IsNullOrEmpty(project) ? "sem projeto" : $"projeto {project}")}; {pt}{(view.Box.IsDraft ? "; ainda em projeto" : "")}",
            $"exists; {(string.IsNullOrEmpty(project) ? "no project" : $"project {project}")}; {en}{(view.Box.IsDraft ? "; still in project (draft)" : "")}");
    }

    private static LocalizedText PortOf(BoxView view, int number)
    {
        if (view.Find(number) is not { } found)
            return new("não existe", "does not exist");

        var (port, on) = found;
        var blocked = port.IsBlocked;
        var (pt, en) = on.Count > 0
            ? (string.Join(", ", on.Select(static p => p.Client is { } c ? $"cliente {c.Code}" : $"imóvel {p.Id}, sem cliente")),
                string.Join(", ", on.Select(static p => p.Client is { } c ? $"client {c.Code}" : $"property {p.Id}, without client")))
            : port.IsPlugged ? ("usada pela rede (cascata)", "used by the network (cascade)")
            : ("livre", "free");
        return blocked ? new($"bloqueada; {pt}", $"blocked; {en}") : new(pt, en);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
