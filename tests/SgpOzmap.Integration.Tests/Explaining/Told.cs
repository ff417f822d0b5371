using SgpOzmap.Integration.Explaining;

namespace SgpOzmap.Integration.Tests.Explaining;

/// <summary>An explanation as text, a line each: <c>name: value</c> or the sentence.</summary>
internal sealed class Told(ContractExplanation explanation)
{
    internal ContractExplanation Explanation => explanation;

    internal IReadOnlyList<string> Sgp => English(0);

    internal IReadOnlyList<string> Map => English(1);

    internal IReadOnlyList<string> Rule => English(2);

    internal IReadOnlyList<string> Next => English(3);

    internal IReadOnlyList<string> Switches => English(4);

    internal IReadOnlyList<string> Portuguese(int section)
        => [.. explanation.Sections[section].Lines.Select(static l => l.Value is { } value ? $"{l.Text.Pt}: {value.Pt}" : l.Text.Pt)];

    internal IEnumerable<ExplanationLine> All => explanation.Sections.SelectMany(static s => s.Lines);

    internal string Whole => string.Join('\n', Enumerable.Range(0, explanation.Sections.Length).SelectMany(English));

    private string[] English(int section)
        => [.. explanation.Sections[section].Lines.Select(static l => l.Value is { } value ? $"{l.Text.En}: {value.En}" : l.Text.En)];
}
