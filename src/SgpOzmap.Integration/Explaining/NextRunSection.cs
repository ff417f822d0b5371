using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Explaining;

/// <summary>What the next run does for a contract.</summary>
internal static class NextRunSection
{
    internal static Lines Begin() => new("Próxima execução", "Next run");

    /// <param name="lines">The section.</param>
    /// <param name="situation">The contract.</param>
    /// <param name="gate">What the gate says of the plan; null where it cannot be asked.</param>
    internal static void Add(Lines lines, Situation situation, GateDecision? gate)
    {
        AddWritten(lines, situation);
        foreach (var change in situation.Changes)
            Add(lines, change, gate, situation.Plan.Digest);
        foreach (var finding in situation.Findings)
            lines.Value(finding.IsNotice ? new("Aviso", "Notice") : new Rules.Values.LocalizedText("Pendência", "Finding"), RuleSection.Of(finding));
        if (situation.Changes.IsEmpty && situation.Findings.IsEmpty)
            lines.Say("Nada a fazer.", "Nothing to do.");
        else if (situation.Changes.IsEmpty)
            lines.Say("Nada é escrito para este contrato.", "Nothing is written for this contract.");
    }

    // The picture is from before the run's writes.
    private static void AddWritten(Lines lines, Situation situation)
    {
        var run = situation.Picture.Run();
        if (run.Mode != RunMode.Apply)
            return;
        foreach (var (change, outcome, _) in run.Changes.Where(c => c.Change.Contract == situation.Id))
        {
            var kind = Words.Of(change.Kind);
            var (pt, en) = outcome switch
            {
                ChangeOutcome.Applied => ("feita", "done"),
                ChangeOutcome.Failed => ("falhou", "failed"),
                ChangeOutcome.Held => ("retida", "held"),
                ChangeOutcome.Skipped => ("pulada", "skipped"),
                _ => ("ainda não feita", "not done yet"),
            };
            lines.Value(
                $"Execução {run.RunId}, depois desta leitura", $"Run {run.RunId}, after this reading", new($"{kind.Pt}: {pt}", $"{kind.En}: {en}"));
        }
    }

    private static void Add(Lines lines, PlannedChange change, GateDecision? gate, string digest)
    {
        var kind = Words.Of(change.Kind);
        lines.Value(kind, change.IsDestructive ? new($"{change.Reason.Pt} (destrutiva)", $"{change.Reason.En} (destructive)") : change.Reason);
        foreach (var value in Values(change))
        {
            var name = Words.OfValue(value.Name);
            lines.Value($"{kind.Pt}: {name.Pt}", $"{kind.En}: {name.En}", Lines.Same(value.Value!), value.IsPersonal);
        }

        // The other changes of the contract stand beside it.
        foreach (var other in change.DependsOn.Where(id => !id.StartsWith(PlannedChange.IdOf(change.Contract, change.Kind).Split('/')[0] + "/", StringComparison.Ordinal)))
            lines.Value($"{kind.Pt}: depois de", $"{kind.En}: after", Lines.Same(other));
        if (gate is null || !gate.Held.Contains(change.Id))
            return;
        foreach (var reason in gate.Reasons)
        {
            lines.Value($"{kind.Pt}: fica retida", $"{kind.En}: is held", new(
                $"{reason.Code}: {reason.Message.Pt} Para aplicar: --approve {digest}", $"{reason.Code}: {reason.Message.En} To apply it: --approve {digest}"));
        }
    }

    /// <summary>The values of a change: <c>before → after</c>, or the one where only one side speaks of it or both agree.</summary>
    internal static IEnumerable<ChangeValue> Values(PlannedChange change)
    {
        var before = change.Before.ToDictionary(static v => v.Name, StringComparer.Ordinal);
        var after = change.After.ToDictionary(static v => v.Name, StringComparer.Ordinal);
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal).ToImmutableArray())
        {
            var hasOld = before.TryGetValue(name, out var old);
            var hasNext = after.TryGetValue(name, out var next);
            var (a, b) = (Or(old.Value), Or(next.Value));
            var text = !hasOld ? b : !hasNext || string.Equals(a, b, StringComparison.Ordinal) ? a : $"{a ?? "–"} → {b ?? "–"}";
            if (text is not null)
                yield return new(name, text, old.IsPersonal || next.IsPersonal);
        }

        static string? Or(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
