using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.OzmapClient.UseCases;

namespace SgpOzmap.Integration.Undo;

/// <summary>What is said of items that are not taken back, and of those that are.</summary>
internal static class UndoTexts
{
    internal static readonly LocalizedText Caution = new(
        "Enquanto o SGP disser o que levou a estas mudanças, a próxima execução as fará de novo: corrija o SGP antes, ou desligue a função.",
        "As long as SGP says what led to these changes, the next run makes them again: mend SGP first, or switch the feature off.");

    internal static readonly LocalizedText NotWritten = new("A mudança não foi escrita.", "The change was not written.");

    internal static readonly LocalizedText TakenOver = new("Uma execução posterior a concluiu; desfaça essa.", "A later run finished it; undo that one.");

    internal static readonly LocalizedText AlreadyUndone = new("Já foi desfeita.", "It was taken back already.");

    internal static readonly LocalizedText UndoOfUndo = new(
        "Um desfazer não se desfaz; execute a sincronização de novo.", "An undo is not undone; run again instead.");

    internal static readonly LocalizedText Forgotten = new("O diário não a conhece mais.", "The journal no longer knows it.");

    internal static readonly LocalizedText AsBefore = new("O mapa está como antes.", "The map is as it was before.");

    internal static readonly LocalizedText ClientGone = new("O cliente não existe mais no mapa.", "The client is gone from the map.");

    internal static readonly LocalizedText PropertyGone = new("O imóvel não existe mais no mapa.", "The property is gone from the map.");

    internal static readonly LocalizedText OtherClient = new("O imóvel tem outro cliente agora.", "The property holds another client by now.");

    internal static readonly LocalizedText ClientLeft = new(
        "O cliente criado não está mais no imóvel; mudou desde então.", "The client that was made is no longer in the property; it has changed since.");

    internal static readonly LocalizedText ClientElsewhere = new(
        "O cliente está em outro imóvel agora; mudou desde então.", "The client is in another property by now; it has changed since.");

    internal static readonly LocalizedText PlaceChanged = new(
        "O imóvel não está mais na porta da mudança; mudou desde então.", "The property is not where the change put it any more; it has changed since.");

    internal static readonly LocalizedText ClientExists = new(
        "O cliente existe no mapa de novo, diferente do que foi removido.", "The client exists on the map again, other than the one that was removed.");

    internal static readonly LocalizedText NoPreImage = new(
        "O diário não guardou o que foi retirado.", "The journal has not kept what was taken away.");

    internal static readonly LocalizedText InBuilding = new(
        "O imóvel estava em um prédio; a API documentada não permite recriá-lo.",
        "The property was inside a building; the documented API cannot make it again.");

    internal static readonly LocalizedText SeveralPorts = new(
        "O imóvel estava em várias portas; a API documentada só liga uma.", "The property was on several ports; the documented API connects one only.");

    internal static readonly LocalizedText NoBoxBefore = new(
        "O imóvel não tinha caixa; a API documentada não o retira de uma.", "The property had no box; the documented API takes it off none.");

    internal static readonly LocalizedText ValuesUnknown = new(
        "As coordenadas e a potência ficam: não se sabe quais eram.", "Coordinates and power stay: what they were is not known.");

    internal static readonly LocalizedText NotMoved = new(
        "O OZmap aceitou a escrita, mas o mapa não mostra o imóvel na porta.", "OZmap took the write, but the map does not show the property there.");

    internal static readonly LocalizedText NotCleared = new(
        "O OZmap aceitou a escrita, mas não limpou o campo; limpe-o no mapa.", "OZmap took the write, but did not clear the field; clear it on the map.");

    internal static LocalizedText ChangedSince(string pt, string en) => new($"{pt} mudou desde então.", $"The {en} has changed since.");

    internal static LocalizedText PortGone(Seat seat) => new($"A porta {seat.Name} não existe mais.", $"Port {seat.Name} is gone.");

    internal static LocalizedText PortTaken(Seat seat, BoxPort port) => port switch
    {
        { IsBlocked: true } => new($"A porta {seat.Name} está bloqueada.", $"Port {seat.Name} is blocked."),
        { State: BoxPortState.Network } => new($"A porta {seat.Name} é usada pela rede.", $"Port {seat.Name} is used by the network."),
        { Client.Code: { } code } => new($"A porta {seat.Name} está ocupada pelo cliente {code}.", $"Port {seat.Name} is occupied by client {code}."),
        { State: BoxPortState.EmptyProperty } => new(
            $"A porta {seat.Name} está ocupada por um imóvel sem cliente.", $"Port {seat.Name} is occupied by a property without a client."),
        _ => new($"A porta {seat.Name} não está livre.", $"Port {seat.Name} is not free."),
    };

    internal static LocalizedText DependsOn(PlannedChange refused) => new(
        $"Depende de desfazer antes {refused.Kind} do contrato {refused.Contract}, o que não é possível.",
        $"It depends on taking back {refused.Kind} of contract {refused.Contract} before, which cannot be done.");

    internal static LocalizedText Reason(PlannedChange change, string runId) => new(
        $"Desfaz {change.Kind} da execução {runId}.", $"Takes back {change.Kind} of run {runId}.");
}
