using SgpOzmap.Integration.Runs;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>The last line: a whole run in one sentence.</summary>
internal static class PlanLine
{
    internal static string Of(RunReport run, Language language)
    {
        var counts = run.Changes.CountBy(static c => ChangeStyle.SignOf(c.Change.Kind)).ToDictionary();
        var line = language.Say(
            $"Plano: {Count(ChangeSign.Create)} a criar, {Count(ChangeSign.Update)} a mudar, {Count(ChangeSign.Remove)} a remover, {Count(ChangeSign.Move)} a mover.",
            $"Plan: {Count(ChangeSign.Create)} to create, {Count(ChangeSign.Update)} to change, {Count(ChangeSign.Remove)} to remove, {Count(ChangeSign.Move)} to move.");
        return run.Plan is { Digest.Length: > 0 } plan ? $"{line} Digest {plan.Digest}" : line;

        string Count(ChangeSign sign) => language.Number(counts.GetValueOrDefault(sign));
    }

    internal static string OutcomesOf(RunReport run, Language language)
        => language.Say("Resultado: ", "Result: ") + string.Join(", ", OutcomesIn(run)
            .Select(o => $"{language.Number(run.Count(o))} {ChangeStyle.NameOf(o, language)}")) + ".";

    /// <summary>The four outcomes of a run that applied, and Planned only where the run ended before.</summary>
    internal static IEnumerable<ChangeOutcome> OutcomesIn(RunReport run)
    {
        ChangeOutcome[] all = [ChangeOutcome.Applied, ChangeOutcome.Failed, ChangeOutcome.Held, ChangeOutcome.Skipped];
        return run.Count(ChangeOutcome.Planned) > 0 ? [.. all, ChangeOutcome.Planned] : all;
    }
}
