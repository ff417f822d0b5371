using System.Globalization;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>The language in which the worker speaks to people: Portuguese where the system is, English everywhere else.</summary>
internal sealed class Language
{
    internal static readonly Language Portuguese = new("pt-BR");
    internal static readonly Language English = new("en-US");

    private Language(string culture) => Culture = CultureInfo.GetCultureInfo(culture);

    internal CultureInfo Culture { get; }

    internal static Language Of(CultureInfo culture)
        => string.Equals(culture.TwoLetterISOLanguageName, "pt", StringComparison.OrdinalIgnoreCase) ? Portuguese : English;

    internal string Say(string pt, string en) => this == Portuguese ? pt : en;

    internal string Say(LocalizedText text) => this == Portuguese ? text.Pt : text.En;

    internal string Number(int value) => value.ToString("N0", Culture);
}
