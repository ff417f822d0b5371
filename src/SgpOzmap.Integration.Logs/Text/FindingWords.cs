using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Logs.Text;

/// <summary>What each finding is called, and what there is to mend.</summary>
internal static class FindingWords
{
    internal static string Title(PageLanguage language, FindingCode code) => language.Say(Of(code).Title);

    internal static string Title(PageLanguage language, string code)
        => Enum.TryParse<FindingCode>(code, out var known) ? Title(language, known) : code;

    internal static string Mend(PageLanguage language, FindingCode code) => language.Say(Of(code).Mend);

    private static (LocalizedText Title, LocalizedText Mend) Of(FindingCode code) => code switch
    {
        FindingCode.NoAttachment => (
            new("Sem caixa no SGP", "No box in SGP"),
            new("No SGP, vincule a ONU do serviço a uma CTO e porta.", "In SGP, bind the service's ONU to a box and port.")),
        FindingCode.AttachmentUnknown => (
            new("Caixa não pôde ser lida", "Box could not be read"),
            new("A lista de ONUs do SGP falhou. Se persistir, verifique o acesso com --doctor.", "SGP's list of ONUs failed. If that goes on, check the access with --doctor.")),
        FindingCode.SeveralAttachments => (
            new("Mais de uma caixa ou porta no SGP", "Several boxes or ports in SGP"),
            new("Deixe no SGP um só vínculo ativo: o serviço e a lista de ONUs devem dizer o mesmo.", "Leave one active binding in SGP: service and ONU list must say the same.")),
        FindingCode.BoxNotFound => (
            new("Caixa não existe no mapa", "Box is not on the map"),
            new("Corrija o nome no SGP ou no OZmap (maiúsculas e espaços contam), ou desenhe a caixa. BoxNameMatching=Normalized ignora acentos, maiúsculas e espaços.", "Mend the name in SGP or OZmap (case and spaces count), or draw the box. BoxNameMatching=Normalized ignores accents, case and spaces.")),
        FindingCode.AmbiguousBox => (
            new("Nome de caixa repetido no mapa", "Box name occurs twice on the map"),
            new("Renomeie uma delas, ou ligue ConsiderProjectsOnCreate se estão em projetos diferentes.", "Rename one of them, or turn on ConsiderProjectsOnCreate if they lie in different projects.")),
        FindingCode.ProjectNotFound => (
            new("Projeto do POP não existe no mapa", "No project for the POP"),
            new("O projeto deve ter exatamente o nome do POP; senão, ligue os dois em ProjectNames.", "The project must be named exactly like the POP; else tie the two in ProjectNames.")),
        FindingCode.BoxInOtherProject => (
            new("Caixa está em outro projeto", "Box is in another project"),
            new("Corrija o POP do contrato, mova a caixa de projeto ou ajuste ProjectNames.", "Mend the contract's POP, move the box to the project, or adjust ProjectNames.")),
        FindingCode.BoxIsDraft => (
            new("Caixa ainda em projeto", "Box is still a draft"),
            new("Marque a caixa como implantada no OZmap quando estiver no poste.", "Mark the box as built in OZmap once it hangs on its pole.")),
        FindingCode.SeveralSplitters => (
            new("Mais de um splitter na caixa", "Several splitters in the box"),
            new("SplitterPortNumbering=Cumulative numera as portas em sequência; ou deixe um só splitter de atendimento.", "SplitterPortNumbering=Cumulative numbers the ports through; or leave one service splitter.")),
        FindingCode.BoxHasNoSplitter => (
            new("Caixa sem splitter de atendimento", "Box without service splitter"),
            new("Desenhe no OZmap o splitter que atende clientes.", "Draw the splitter that serves clients in OZmap.")),
        FindingCode.PortOutOfRange => (
            new("Porta não existe na caixa", "Port is not in the box"),
            new("Corrija a porta no SGP ou o splitter no OZmap.", "Mend the port in SGP or the splitter in OZmap.")),
        FindingCode.PortBlocked => (
            new("Porta bloqueada", "Port is blocked"),
            new("Desbloqueie a porta no OZmap ou mude o contrato de porta no SGP.", "Unblock the port in OZmap, or move the contract to another one in SGP.")),
        FindingCode.NoPort => (
            new("SGP não informa a porta", "SGP names no port"),
            new("Informe a porta no SGP; MissingPort=FirstFree usa a primeira livre.", "Name the port in SGP; MissingPort=FirstFree takes the first free one.")),
        FindingCode.BoxFull => (
            new("Caixa cheia", "Box is full"),
            new("Libere portas (veja os imóveis vagos abaixo) ou use outra caixa.", "Free ports (see the vacant properties below) or take another box.")),
        FindingCode.PortOccupiedByClient => (
            new("Porta ocupada por outro cliente", "Port occupied by another client"),
            new("Veja no campo quem está na porta; corrija a porta de um dos dois contratos no SGP.", "See on site who is on the port; mend the port of one of the two contracts in SGP.")),
        FindingCode.PortOccupiedByProperty => (
            new("Porta ocupada por imóvel vago", "Port occupied by a vacant property"),
            new("Remova ou desconecte o imóvel no OZmap, ou ligue ReuseVacantProperty.", "Remove or disconnect the property in OZmap, or turn on ReuseVacantProperty.")),
        FindingCode.PortUsedByNetwork => (
            new("Porta usada pela rede", "Port used by the network"),
            new("A porta alimenta outro splitter ou cabo; o contrato precisa de outra.", "The port feeds another splitter or cable; the contract needs another one.")),
        FindingCode.PortClaimedTwice => (
            new("Dois contratos na mesma porta", "Two contracts on one port"),
            new("No SGP, dê a um dos dois outra porta.", "In SGP, give one of the two another port.")),
        FindingCode.PortRing => (
            new("Troca de portas em círculo", "Ports swapped in a ring"),
            new("Libere no OZmap uma das portas da troca; a próxima execução faz o resto.", "Free one of the ports in OZmap; the next run does the rest.")),
        FindingCode.NoCoordinates => (
            new("Coordenadas ausentes ou impossíveis", "Coordinates missing or impossible"),
            new("Corrija latitude e longitude no SGP, ou ligue CreateClientsAroundBox.", "Mend latitude and longitude in SGP, or turn on CreateClientsAroundBox.")),
        FindingCode.StatusNotCreated => (
            new("Status que não cria cliente", "Status that creates no client"),
            new("Nada a corrigir, se for o desejado; os status que criam estão em CreateStatuses.", "Nothing to mend if it is meant so; the statuses that create are in CreateStatuses.")),
        FindingCode.UnknownStatus => (
            new("Status desconhecido", "Unknown status"),
            new("Dê um efeito ao status em StatusMapping. Até lá nada é presumido.", "Give the status an effect in StatusMapping. Until then nothing is assumed.")),
        FindingCode.CancellationDisabled => (
            new("Cancelado, mas ainda no mapa", "Cancelled, but still on the map"),
            new("Ligue CancelClients, ou remova o cliente no OZmap.", "Turn on CancelClients, or remove the client in OZmap.")),
        FindingCode.DuplicateCode => (
            new("Código repetido no mapa", "Code occurs twice on the map"),
            new("Dois clientes do OZmap têm o código deste contrato; remova o que não existe.", "Two OZmap clients have this contract's code; remove the one that does not exist.")),
        FindingCode.MissingInSgp => (
            new("No mapa, mas o SGP não devolve", "On the map, but SGP does not return it"),
            new("Ausência não é cancelamento: o cliente fica. Se o contrato não existe mais, remova o cliente no OZmap.", "Absence is no cancellation: the client stays. If there is no such contract any more, remove the client in OZmap.")),
        FindingCode.VacantPropertyHoldsPort => (
            new("Imóvel vago segura a porta", "Vacant property holds the port"),
            new("O cliente saiu e o imóvel ficou. DisconnectCancelledFromSplitterPort libera a porta.", "The client has gone and the property stays. DisconnectCancelledFromSplitterPort frees the port.")),
        _ => (new(code.ToString(), code.ToString()), new("", "")),
    };
}
