using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>Collects the lines of a section.</summary>
internal sealed class Lines(string titlePt, string titleEn)
{
    private readonly ImmutableArray<ExplanationLine>.Builder _lines = ImmutableArray.CreateBuilder<ExplanationLine>();

    internal ExplanationSection Section => new(new(titlePt, titleEn), _lines.ToImmutable());

    /// <summary>A sentence.</summary>
    internal void Say(LocalizedText sentence) => _lines.Add(new(sentence));

    /// <inheritdoc cref="Say(LocalizedText)"/>
    internal void Say(string pt, string en) => Say(new LocalizedText(pt, en));

    /// <summary>A value with its name.</summary>
    internal void Value(string pt, string en, LocalizedText value, bool isPersonal = false) => Value(new(pt, en), value, isPersonal);

    /// <inheritdoc cref="Value(string, string, LocalizedText, bool)"/>
    internal void Value(LocalizedText name, LocalizedText value, bool isPersonal = false) => _lines.Add(new(name, value, isPersonal));

    /// <summary>A value as it came; nothing is said where there is none.</summary>
    internal void ValueIfAny(string pt, string en, string? value, bool isPersonal = false)
    {
        if (!string.IsNullOrWhiteSpace(value))
            Value(pt, en, Same(value.Trim()), isPersonal);
    }

    internal static LocalizedText Same(string text) => new(text, text);

    internal static LocalizedText Number(double value) => Same(value.ToString("0.00", CultureInfo.InvariantCulture));

    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
