using System.Text;
using System.Text.RegularExpressions;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Hides personal data in what is printed, unless asked to show it (--show-names).</summary>
internal sealed partial class Masking(bool showNames)
{
    private const string Hidden = "…";

    /// <summary>A value fit for printing; null when there is none.</summary>
    internal string? Of(ChangeValue value) => value switch
    {
        { Value: null or "" } => null,
        { IsPersonal: false } => SafeText.Of(value.Value),
        _ when showNames => SafeText.Of(value.Value),
        { Name: "name" or "client" } => Name(value.Value),
        _ => Hidden,
    };

    /// <summary>
    /// A server's own words fit for printing. They may name anybody, so that what the change itself knows to be personal is hidden, and so is
    /// what looks like a person's name or document.
    /// </summary>
    internal string OfMessage(string message, PlannedChange change)
    {
        if (showNames)
            return SafeText.Of(message);

        foreach (var value in change.Before.AddRange(change.After))
        {
            if (value is { IsPersonal: true, Value: { Length: > 1 } personal })
                message = message.Replace(personal.Trim(), Of(value), StringComparison.OrdinalIgnoreCase);
        }

        message = PersonName().Replace(message, static match => Name(match.Value));
        return SafeText.Of(Document().Replace(message, Hidden));
    }

    /// <summary>Two capitalised words or more, with the particles of Portuguese names between them.</summary>
    [GeneratedRegex(@"\b\p{Lu}[\p{L}'´]+(?:\s+(?:(?:d[aeo]s?|e)\s+)?\p{Lu}[\p{L}'´]+)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PersonName();

    /// <summary>CPF or CNPJ, with or without punctuation.</summary>
    [GeneratedRegex(@"\b(?:\d{3}\.?\d{3}\.?\d{3}-?\d{2}|\d{2}\.?\d{3}\.?\d{3}/?\d{4}-?\d{2})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Document();

    /// <summary><c>Maria da Silva</c> → <c>M… d… S…</c>. A word that does not begin with a letter gives nothing away: it may be a document's number.</summary>
    private static string Name(string name)
        => string.Join(' ', name
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => word.EnumerateRunes().First())
            .Select(static first => Rune.IsLetter(first) ? first + Hidden : Hidden));
}
