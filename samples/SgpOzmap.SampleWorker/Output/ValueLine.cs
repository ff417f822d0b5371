using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>One value of a change, ready to print.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text"><c>before → after</c>, or the value alone where only one side speaks of it or both agree.</param>
internal sealed record ValueLine(string Name, string Text)
{
    private const string None = "–";

    /// <summary>The values of a change: those that it writes, and those that say where.</summary>
    internal static IEnumerable<ValueLine> Of(PlannedChange change, Masking masking)
    {
        var before = change.Before.ToDictionary(static v => v.Name, StringComparer.Ordinal);
        var after = change.After.ToDictionary(static v => v.Name, StringComparer.Ordinal);
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            ChangeValue? old = before.TryGetValue(name, out var b) ? b : null;
            ChangeValue? next = after.TryGetValue(name, out var a) ? a : null;
            if (TextOf(old, next, masking) is { } text)
                yield return new(name, text);
        }
    }

    // Compared before masking: two names may look the same behind the mask.
    private static string? TextOf(ChangeValue? before, ChangeValue? after, Masking masking)
    {
        var old = before is { } b ? masking.Of(b) : null;
        var next = after is { } a ? masking.Of(a) : null;
        if (before is null || after is null || string.Equals(before.Value.Value ?? "", after.Value.Value ?? "", StringComparison.Ordinal))
            return old ?? next;

        return $"{old ?? None} → {next ?? None}";
    }
}
