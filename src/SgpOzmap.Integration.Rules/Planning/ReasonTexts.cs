using System.Globalization;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Why a change is made. No personal data in any of them.</summary>
internal static class ReasonTexts
{
    internal static readonly LocalizedText CreateClient = new(
        "O contrato não tem cliente no mapa.", "The contract has no client on the map.");

    internal static readonly LocalizedText CreateUnconnected = new(
        "O contrato não tem cliente no mapa; a caixa não tem splitter de atendimento, portanto sem conexão.",
        "The contract has no client on the map; the box has no service splitter, so it stays unconnected.");

    internal static readonly LocalizedText CreateInProperty = new(
        "O contrato não tem cliente no mapa; a porta é de um imóvel vago, que o recebe.",
        "The contract has no client on the map; a vacant property holds the port and takes it.");

    internal static readonly LocalizedText RemoveReservation = new(
        "Contrato cancelado; o cliente era uma reserva, portanto o imóvel sai junto.",
        "Contract cancelled; the client was a reservation, so the property goes with it.");

    internal static readonly LocalizedText RemovePropertyByOption = new(
        "Contrato cancelado; RemovePropertyCompletely está ligado.", "Contract cancelled; RemovePropertyCompletely is on.");

    internal static readonly LocalizedText RemoveClient = new(
        "Contrato cancelado; o imóvel permanece.", "Contract cancelled; the property stays.");

    internal static readonly LocalizedText RemoveUnplaced = new(
        "Contrato cancelado; o cliente não está em nenhum imóvel.", "Contract cancelled; the client sits in no property.");

    internal static readonly LocalizedText Disconnect = new(
        "Contrato cancelado; a porta do splitter é liberada.", "Contract cancelled; the splitter port is freed.");

    internal static readonly LocalizedText Annotate = new(
        "A remoção do cliente fica anotada no imóvel.", "The client's removal is noted on the property.");

    internal static readonly LocalizedText Rename = new(
        "O nome no SGP é outro; o SGP prevalece.", "The name in SGP is another; SGP wins.");

    internal static readonly LocalizedText UpdateOnu = new(
        "Os dados da ONU no SGP são outros.", "The ONU data in SGP are others.");

    internal static readonly LocalizedText UpdatePower = new(
        "O SGP tem outra leitura de potência RX.", "SGP has another RX power reading.");

    internal static readonly LocalizedText FirstCoordinates = new(
        "O imóvel não tem coordenadas e o SGP tem.", "The property has no coordinates and SGP has.");

    internal static readonly LocalizedText MovePort = new(
        "O SGP indica outra caixa ou porta.", "SGP names another box or port.");

    internal static LocalizedText SetStatus(Contract contract, StatusEffect effect, MapStatus status)
        => effect == StatusEffect.Ok && status == MapStatus.Error
            ? Text($"O contrato está {contract.Status} mas a conexão está offline.", $"The contract is {contract.Status} but its connection is offline.")
            : Text($"O contrato está {contract.Status} no SGP.", $"The contract is {contract.Status} in SGP.");

    internal static LocalizedText Implant(Contract contract)
        => Text($"O contrato está {contract.Status} no SGP, portanto instalado.", $"The contract is {contract.Status} in SGP, thus installed.");

    internal static LocalizedText MoveOnMap(double metres)
        => Text($"As coordenadas do SGP ficam a {metres:0} m das do imóvel.", $"SGP's coordinates are {metres:0} m from the property's.");

    private static LocalizedText Text(FormattableString pt, FormattableString en)
        => new(pt.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
