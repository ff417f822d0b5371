using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>What of a client is written over, value by value.</summary>
internal static class UpdateRule
{
    private static readonly LocalizedText NoProperty = new("o cliente não está em nenhum imóvel", "the client sits in no property");

    internal static void Add(Lines lines, Situation situation)
    {
        RuleSection.Counts(lines, "atualização: o cliente existe no mapa", "update: the client is on the map");
        var contract = situation.Contract!;
        var (client, property) = situation.Clients[0];

        Add(lines, situation, "Status", "Status", ChangeKind.SetStatus, situation.Effect is StatusEffect.Leave
            ? new("o efeito é Leave: nenhum é escrito", "the effect is Leave: none is written")
            : null);
        Add(lines, situation, "Implantado", "Installed", ChangeKind.Implant, client.IsImplanted
            ? new("já está; nunca é desfeito", "is so already; it is never undone")
            : new("ImplantedStatuses não tem o status do contrato", "ImplantedStatuses does not have the contract's status"));
        Add(lines, situation, "Nome", "Name", ChangeKind.Rename, string.IsNullOrWhiteSpace(contract.Name)
            ? new("o SGP não informa; um nome vazio não é escrito", "SGP gives none; an empty name is not written")
            : null);
        Add(lines, situation, "ONU", "ONU", ChangeKind.UpdateOnu, contract.Onu is null or { IsEmpty: true }
            ? new("o SGP não informa", "SGP gives none")
            : null);
        Add(lines, situation, "Potência", "Power", ChangeKind.UpdatePower, property is null ? NoProperty
            : contract.PowerDbm is null ? new("o SGP não tem leitura", "SGP has no reading")
            : new("igual, ou dentro da tolerância (PowerTolerance)", "the same, or within the tolerance (PowerTolerance)"));
        Add(lines, situation, "Coordenadas", "Coordinates", ChangeKind.UpdateCoordinates, property is null ? NoProperty
            : property.IsInsideBuilding ? new("o imóvel fica em um prédio e não é movido", "the property lies inside a building and is not moved")
            : contract.Places.IsEmpty ? new("o SGP não informa", "SGP gives none")
            : new("iguais dentro da tolerância (CoordinateTolerance), ou as do SGP não são válidas", "the same within the tolerance (CoordinateTolerance), or SGP's are not valid"));
        Add(lines, situation, "Caixa e porta", "Box and port", ChangeKind.MovePort, property is null ? NoProperty : PortOf(situation));
    }

    private static void Add(Lines lines, Situation situation, string pt, string en, ChangeKind kind, LocalizedText? otherwise)
    {
        lines.Value(pt, en, RuleSection.Find(situation, kind) switch
        {
            ({ } planned, _) => new($"será escrito: {planned.Reason.Pt}", $"will be written: {planned.Reason.En}"),
            (_, { } withheld) => new(
                $"seria escrito, mas {withheld.Feature} está desligado: {withheld.Change.Reason.Pt}", $"would be written, but {withheld.Feature} is off: {withheld.Change.Reason.En}"),
            _ => otherwise ?? new("igual no SGP e no mapa", "the same in SGP and on the map"),
        });
    }

    // That a switched-off move would be refused is in no finding of the plan of now.
    private static LocalizedText PortOf(Situation situation)
    {
        if (MoveFinding(situation.Findings) is { } finding)
            return RuleSection.Of(finding);
        if (!situation.Policies.MoveChangedPorts && MoveFinding(situation.FindingsIn(situation.PlanWith(Switch.Moves))) is { } withheld)
        {
            var text = RuleSection.Of(withheld);
            return new(
                $"o SGP indica outro lugar, e MoveChangedPorts está desligado; ligado: {text.Pt}", $"SGP names another place, and MoveChangedPorts is off; with it on: {text.En}");
        }

        return situation.Contract!.Attachments.IsEmpty ? new("o SGP não informa", "SGP gives none") : new("nada a mudar", "nothing to change");
    }

    private static Finding? MoveFinding(ImmutableArray<Finding> findings)
        => findings.FirstOrDefault(static f => f is { IsNotice: false, Code: not (FindingCode.UnknownStatus or FindingCode.DuplicateCode) });
}
