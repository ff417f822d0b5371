using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Why a contract is not served. No personal data in any of them.</summary>
internal static class FindingTexts
{
    internal static readonly LocalizedText NoAttachment = new(
        "O SGP não informa caixa para este contrato. Vincule a ONU a uma CTO e porta no SGP.",
        "SGP names no box for this contract. Bind its ONU to a box and port in SGP.");

    internal static readonly LocalizedText AttachmentUnknown = new(
        "A lista de ONUs do SGP não pôde ser lida desta vez e a listagem não informa caixa.",
        "SGP's list of ONUs could not be read this time and the listing names no box.");

    internal static readonly LocalizedText CancellationDisabled = new(
        "O contrato está cancelado, mas CancelClients está desligado.", "The contract is cancelled, but CancelClients is off.");

    internal static readonly LocalizedText MissingInSgp = new(
        "O SGP não devolveu este contrato. O cliente permanece no mapa: ausência não é cancelamento.",
        "SGP did not return this contract. The client stays on the map: absence is no cancellation.");

    internal static LocalizedText DuplicateCode(int clients) => Text(
        $"{clients} clientes do mapa têm este código; nenhum é alterado.", $"{clients} map clients have this code; none is touched.");

    internal static LocalizedText UnknownStatus(ContractStatus status) => Text(
        $"O status \"{status}\" não está na tabela de status; nada é presumido.", $"The status \"{status}\" is not in the status table; nothing is assumed.");

    internal static LocalizedText StatusNotCreated(ContractStatus status) => Text(
        $"Contratos com status {status} não são criados (CreateStatuses).", $"Contracts of status {status} are not created (CreateStatuses).");

    internal static LocalizedText SeveralAttachments(string all) => Text(
        $"O SGP informa mais de uma caixa ou porta: {all}.", $"SGP names more than one box or port: {all}.");

    internal static LocalizedText BoxNotFound(string box, string nearest) => nearest.Length == 0
        ? Text($"Não há caixa \"{box}\" no mapa.", $"There is no box \"{box}\" on the map.")
        : Text($"Não há caixa \"{box}\" no mapa. Parecidas: {nearest}.", $"There is no box \"{box}\" on the map. Similar: {nearest}.");

    internal static LocalizedText AmbiguousBox(string box, string projects) => Text(
        $"Há mais de uma caixa \"{box}\" no mapa, nos projetos {projects}.", $"There is more than one box \"{box}\" on the map, in the projects {projects}.");

    internal static LocalizedText ProjectNotFound(string? project) => string.IsNullOrWhiteSpace(project)
        ? Text($"O contrato não tem POP no SGP, e os projetos são considerados.", $"The contract has no POP in SGP, and projects are considered.")
        : Text($"Não há projeto \"{project}\" no mapa.", $"There is no project \"{project}\" on the map.");

    internal static LocalizedText BoxInOtherProject(string box, string project, string others) => Text(
        $"A caixa \"{box}\" não está no projeto \"{project}\", mas em: {others}.", $"The box \"{box}\" is not in the project \"{project}\" but in: {others}.");

    internal static LocalizedText BoxIsDraft(string box) => Text(
        $"A caixa \"{box}\" ainda está em projeto.", $"The box \"{box}\" is still in project.");

    internal static LocalizedText SeveralSplitters(string box, int splitters) => Text(
        $"A caixa \"{box}\" tem {splitters} splitters de atendimento e SplitterPortNumbering é Reject.",
        $"The box \"{box}\" has {splitters} service splitters and SplitterPortNumbering is Reject.");

    internal static LocalizedText BoxHasNoSplitter(string box) => Text(
        $"A caixa \"{box}\" não tem splitter de atendimento.", $"The box \"{box}\" has no service splitter.");

    internal static LocalizedText PortOutOfRange(string box, int port, int ports) => Text(
        $"A porta {port} não existe na caixa \"{box}\", que tem {ports}.", $"There is no port {port} in the box \"{box}\", which has {ports}.");

    internal static LocalizedText PortBlocked(string box, int port) => Text(
        $"A porta {port} da caixa \"{box}\" está bloqueada.", $"Port {port} of the box \"{box}\" is blocked.");

    internal static LocalizedText NoPort(string box) => Text(
        $"O SGP indica a caixa \"{box}\" sem porta, e MissingPort é Reject.", $"SGP names the box \"{box}\" without a port, and MissingPort is Reject.");

    internal static LocalizedText BoxFull(string box) => Text(
        $"A caixa \"{box}\" não tem porta livre.", $"The box \"{box}\" has no free port.");

    internal static LocalizedText PortOccupiedByClient(string box, int port, string code) => Text(
        $"A porta {port} da caixa \"{box}\" está ocupada pelo cliente {code}.", $"Port {port} of the box \"{box}\" is occupied by client {code}.");

    internal static LocalizedText PortOccupiedByProperty(string box, int port) => Text(
        $"A porta {port} da caixa \"{box}\" está ocupada por um imóvel sem cliente.", $"Port {port} of the box \"{box}\" is occupied by a property without client.");

    internal static LocalizedText PortUsedByNetwork(string box, int port) => Text(
        $"A porta {port} da caixa \"{box}\" é usada pela rede (cascata).", $"Port {port} of the box \"{box}\" is used by the network (cascade).");

    internal static LocalizedText PortClaimedTwice(string box, int port, long winner) => Text(
        $"A porta {port} da caixa \"{box}\" vai para o contrato {winner}.", $"Port {port} of the box \"{box}\" goes to contract {winner}.");

    internal static LocalizedText PortRing(string members) => Text(
        $"Os contratos {members} teriam de trocar de porta em círculo; nenhum é movido.", $"The contracts {members} would have to swap ports in a ring; none is moved.");

    internal static LocalizedText VacantPropertyHoldsPort(PortReference port) => Text(
        $"O imóvel permanece vago e ocupa {port}.", $"The property stays, vacant, and occupies {port}.");

    internal static LocalizedText NoCoordinates(bool swapFits) => swapFits
        ? Text($"As coordenadas do SGP são inválidas; com latitude e longitude trocadas seriam válidas.", $"SGP's coordinates are not valid; with latitude and longitude swapped they would be.")
        : Text($"O SGP não tem coordenadas válidas para este contrato.", $"SGP has no valid coordinates for this contract.");

    internal static LocalizedText BoxWithoutCoordinates(string box) => Text(
        $"A caixa \"{box}\" não tem coordenadas.", $"The box \"{box}\" has no coordinates.");

    private static LocalizedText Text(FormattableString pt, FormattableString en)
        => new(pt.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
