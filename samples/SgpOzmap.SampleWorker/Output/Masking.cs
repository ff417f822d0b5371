using System.Text;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Hides personal data in what is printed, unless asked to show it (--show-names).</summary>
internal sealed class Masking(bool showNames)
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

    /// <summary><c>Maria da Silva</c> → <c>M… d… S…</c>. A word that does not begin with a letter gives nothing away: it may be a document's number.</summary>
    private static string Name(string name)
        => string.Join(' ', name
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => word.EnumerateRunes().First())
            .Select(static first => Rune.IsLetter(first) ? first + Hidden : Hidden));
}
