using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>Which rule decides over a contract, and by which sentence of the planner.</summary>
internal static class RuleSection
{
    internal static Lines Begin() => new("Regra", "Rule");

    internal static void Add(Lines lines, Situation situation)
    {
        if (situation.Contract is null)
            AddUnknown(lines, situation);
        else if (situation.Clients.Length > 1)
            Counts(lines, "nada: o código não é único no mapa", "nothing: the code is not unique on the map");
        else if (situation.Effect == StatusEffect.Cancel)
            AddCancelled(lines, situation);
        else if (situation.Clients.IsEmpty)
            CreationRule.Add(lines, situation);
        else
            UpdateRule.Add(lines, situation);
        Decide(lines, situation);
    }

    internal static void Counts(Lines lines, string pt, string en) => lines.Value("Conta como", "Counts as", new LocalizedText(pt, en));

    private static void AddUnknown(Lines lines, Situation situation)
    {
        if (situation.Clients.IsEmpty)
        {
            Counts(lines, "nada: nem o SGP nem o mapa conhecem o contrato", "nothing: neither SGP nor the map knows the contract");
            return;
        }

        Counts(lines, "ausente no SGP: nunca é um cancelamento", "missing in SGP: never a cancellation");
        if (!situation.Picture.ContractsComplete)
        {
            lines.Say(
                "MissingInSgp só é dito depois de uma leitura completa do SGP; esta não foi. O cliente permanece no mapa.",
                "MissingInSgp is only said after a complete read of SGP; this was none. The client stays on the map.");
        }
    }

    private static void AddCancelled(Lines lines, Situation situation)
    {
        if (situation.Clients.IsEmpty)
        {
            Counts(lines, "nada", "nothing");
            lines.Say(
                "O contrato está cancelado e não tem cliente no mapa: nada a remover, e um contrato cancelado nunca é criado.",
                "The contract is cancelled and has no client on the map: nothing to remove, and a cancelled contract is never created.");
            return;
        }

        CancellationRule.Add(lines, situation);
    }

    // The planner's own sentences: the obstacle, else why each change is made or would be.
    private static void Decide(Lines lines, Situation situation)
    {
        foreach (var finding in situation.Findings)
            lines.Value(finding.IsNotice ? new("Aviso", "Notice") : new LocalizedText("Decide", "Decided by"), Of(finding));
        if (situation.Obstacle is not null)
            return;

        foreach (var reason in situation.Changes.Select(static c => c.Reason).Distinct())
            lines.Value("Decide", "Decided by", reason);
        if (situation.Changes.IsEmpty)
        {
            foreach (var (feature, change) in situation.Withheld.DistinctBy(static w => w.Change.Reason))
                lines.Value("Decide", "Decided by", new($"{change.Reason.Pt} ({feature} está desligado)", $"{change.Reason.En} ({feature} is off)"));
        }
    }

    internal static LocalizedText Of(Finding finding) => new($"{finding.Code}: {finding.Message.Pt}", $"{finding.Code}: {finding.Message.En}");

    /// <summary>The change of a kind that the plan has, or that a switched-off feature holds back.</summary>
    internal static (PlannedChange? Planned, WithheldChange? Withheld) Find(Situation situation, params ReadOnlySpan<ChangeKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (situation.Changes.FirstOrDefault(c => c.Kind == kind) is { } planned)
                return (planned, null);
            if (situation.Withheld.FirstOrDefault(w => w.Change.Kind == kind) is { } withheld)
                return (null, withheld);
        }

        return (null, null);
    }
}
