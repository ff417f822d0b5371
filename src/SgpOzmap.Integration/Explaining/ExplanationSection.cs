using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>A part of an explanation.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lines">Its lines.</param>
public sealed record ExplanationSection(LocalizedText Title, ImmutableArray<ExplanationLine> Lines);
