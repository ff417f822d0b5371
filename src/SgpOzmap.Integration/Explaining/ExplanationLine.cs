using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>A line of an explanation.</summary>
/// <param name="Text">What is said, or the name of the value.</param>
/// <param name="Value">The value, as SGP or the map writes it; null for a sentence.</param>
/// <param name="IsPersonal">The value is personal data and is masked where it is shown, unless asked for.</param>
public sealed record ExplanationLine(LocalizedText Text, LocalizedText? Value = null, bool IsPersonal = false);
