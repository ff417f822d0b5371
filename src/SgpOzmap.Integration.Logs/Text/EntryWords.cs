using System.Collections.Immutable;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Logs.Text;

/// <summary>An entry in words.</summary>
internal static class EntryWords
{
    internal static string Action(PageLanguage language, RunEntry entry) => entry switch
    {
        { Finding: { } finding } => FindingWords.Title(language, finding.Code),
        { Change: RevertChange revert } => $"{language.Of(ChangeKind.Revert)}: {language.Of(revert.Reverted.Kind)}",
        { Change: { } change } => language.Of(change.Kind),
        _ => "",
    };

    internal static string Outcome(PageLanguage language, RunEntry entry) => entry.Type switch
    {
        EntryType.Finding => language.Say("pendência", "finding"),
        EntryType.Withheld => language.Say($"desligado: {entry.Feature}", $"switched off: {entry.Feature}"),
        _ => entry.Outcome is { } outcome ? language.Of(outcome) : language.Say("só no plano", "in the plan only"),
    };

    internal static string Reason(PageLanguage language, RunEntry entry)
        => (entry.Finding?.Message ?? entry.Change?.Reason) is { } reason ? language.Say(reason) : "";

    /// <summary>Values on one line, for an export.</summary>
    internal static string? Values(PageLanguage language, ImmutableArray<ChangeValue>? values)
        => values is { } all
            ? string.Join(" · ", all.Where(static v => !string.IsNullOrEmpty(v.Value)).Select(v => $"{language.OfValue(v.Name)}: {language.OfValue(v.Name, v.Value)}"))
            : null;

    /// <summary>The values of a change, before and after side by side. What is there before and not spoken of after only says where the change happens.</summary>
    internal static IEnumerable<ValuePair> Pairs(PlannedChange change)
    {
        var before = Map(change.Before);
        var after = Map(change.After);

        // What a creation made goes as a whole when it is taken back.
        var goes = change is RevertChange { IsDestructive: true };
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            before.TryGetValue(name, out var old);
            var next = after.TryGetValue(name, out var value) ? value : goes ? null : old;
            if (!string.IsNullOrEmpty(old) || !string.IsNullOrEmpty(next))
                yield return new(name, old, next);
        }
    }

    private static Dictionary<string, string?> Map(ImmutableArray<ChangeValue> values)
    {
        var map = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var value in values)
            map[value.Name] = value.Value;
        return map;
    }
}

/// <summary>A value before and after.</summary>
internal readonly record struct ValuePair(string Name, string? Before, string? After)
{
    internal bool IsSame => string.Equals(Before, After, StringComparison.Ordinal);
}
