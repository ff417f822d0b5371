using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Explaining;

/// <summary>The steps of a creation in their order: those that are passed, and the one that is not.</summary>
internal static class CreationRule
{
    private enum Step
    {
        Status,
        Attachment,
        Project,
        Box,
        Draft,
        Splitter,
        Port,
        Occupancy,
        Claim,
        Place,
    }

    internal static void Add(Lines lines, Situation situation)
    {
        RuleSection.Counts(lines, "criação: não há cliente com este código", "creation: no client has this code");
        if (!situation.Policies.CreateClients)
            lines.Say("CreateClients está desligado: só se diz o que faria.", "CreateClients is off: what follows only says what it would do.");

        var (planned, withheld) = RuleSection.Find(situation, ChangeKind.CreateClient, ChangeKind.CreateClientInProperty);
        var change = planned ?? withheld?.Change;
        // Of a contract whose creation goes on, a finding says something else.
        var failure = change is null || withheld?.Feature == Feature.ReuseVacantProperty ? situation.Obstacle : null;
        var failed = failure is null ? (Step?)null : StepOf(failure.Code);
        var number = 0;
        foreach (var step in Steps(situation, change))
        {
            number++;
            if (step == failed)
            {
                lines.Say($"{number}. não passa: {RuleSection.Of(failure!).Pt}", $"{number}. fails: {RuleSection.Of(failure!).En}");
                return;
            }

            var (pt, en) = Passed(step, situation, change);
            lines.Say($"{number}. passa: {pt}", $"{number}. passes: {en}");
        }

        if (failure is null)
            lines.Say("Todos os passos passam.", "All steps pass.");
    }

    private static Step? StepOf(FindingCode code) => code switch
    {
        FindingCode.StatusNotCreated or FindingCode.UnknownStatus => Step.Status,
        FindingCode.NoAttachment or FindingCode.AttachmentUnknown or FindingCode.SeveralAttachments => Step.Attachment,
        FindingCode.ProjectNotFound => Step.Project,
        FindingCode.BoxNotFound or FindingCode.AmbiguousBox or FindingCode.BoxInOtherProject => Step.Box,
        FindingCode.BoxIsDraft => Step.Draft,
        FindingCode.SeveralSplitters => Step.Splitter,
        FindingCode.PortOutOfRange or FindingCode.PortBlocked or FindingCode.NoPort or FindingCode.BoxFull => Step.Port,
        FindingCode.PortOccupiedByClient or FindingCode.PortOccupiedByProperty or FindingCode.PortUsedByNetwork => Step.Occupancy,
        FindingCode.PortClaimedTwice => Step.Claim,
        FindingCode.NoCoordinates => Step.Place,
        _ => null,
    };

    private static IEnumerable<Step> Steps(Situation situation, PlannedChange? change)
    {
        yield return Step.Status;
        yield return Step.Attachment;
        if (situation.Policies.ConsiderProjectsOnCreate)
            yield return Step.Project;
        yield return Step.Box;
        yield return Step.Draft;
        yield return Step.Splitter;
        if (!IsUnconnected(situation, change))
        {
            yield return Step.Port;
            yield return Step.Occupancy;
            yield return Step.Claim;
        }

        if (change is not CreateClientInProperty)
            yield return Step.Place;
    }

    private static (string Pt, string En) Passed(Step step, Situation situation, PlannedChange? change)
    {
        var contract = situation.Contract!;
        switch (step)
        {
            case Step.Status:
                return ($"contratos com status {contract.Status} são criados (CreateStatuses)", $"contracts of status {contract.Status} are created (CreateStatuses)");
            case Step.Attachment:
                return ($"o SGP indica {Words.Of(contract.Attachments[0]).Pt}", $"SGP names {Words.Of(contract.Attachments[0]).En}");
            case Step.Project:
                var project = situation.Policies.ProjectNames.GetValueOrDefault(contract.PopName ?? "", contract.PopName ?? "");
                return ($"o projeto \"{project}\" existe", $"the project \"{project}\" exists");
            case Step.Box:
                return ($"há exatamente uma caixa \"{contract.Attachments[0].Box}\" no mapa", $"there is exactly one box \"{contract.Attachments[0].Box}\" on the map");
            case Step.Draft:
                return ("a caixa não está em projeto", "the box is not a draft");
            case Step.Splitter when IsUnconnected(situation, change):
                return ("a caixa não tem splitter de atendimento; o cliente fica sem conexão", "the box has no service splitter; the client stays unconnected");
            case Step.Splitter:
                return ("a caixa tem splitter de atendimento", "the box has a service splitter");
            case Step.Port:
                return PortOf(change) is { } taken
                    ? ($"a porta {taken} existe e não está bloqueada", $"port {taken} exists and is not blocked")
                    : ("a porta existe e não está bloqueada", "the port exists and is not blocked");
            case Step.Occupancy when change is CreateClientInProperty:
                return ("a porta é de um imóvel vago, que recebe o cliente", "a vacant property holds the port and takes the client");
            case Step.Occupancy when change is { DependsOn: [var freeing, ..] }:
                return ($"a porta fica livre depois de {freeing}", $"the port is free after {freeing}");
            case Step.Occupancy:
                return ("ninguém ocupa a porta", "nobody occupies the port");
            case Step.Claim:
                return ("nenhum contrato de número menor a disputa", "no contract of a lower number claims it");
            default:
                return ("há um lugar para o imóvel", "there is a place for the property");
        }
    }

    private static string? PortOf(PlannedChange? change) => change switch
    {
        CreateClient { Port.BoxPort: { } port } => port.ToString(CultureInfo.InvariantCulture),
        CreateClientInProperty { Port.BoxPort: { } port } => port.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    // Without a change to look at: the one box that SGP names has no service splitter.
    private static bool IsUnconnected(Situation situation, PlannedChange? change)
    {
        if (change is not null)
            return change is CreateClient { Port.ConnectorId: null };
        var named = situation.Contract!.Attachments.IsEmpty ? null : situation.Contract.Attachments[0].Box;
        var boxes = named is null ? [] : new BoxDirectory(situation.Picture.Map.Boxes, situation.Policies.BoxNameMatching).Find(named).ToImmutableArray();
        return boxes.Length > 0 && boxes.All(static b => b.Splitters.IsEmpty);
    }
}
