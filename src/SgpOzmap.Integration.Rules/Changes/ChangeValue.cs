namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>One value of a change, for people and for machines.</summary>
/// <param name="Name">What it is: <c>status</c>, <c>name</c>, <c>box</c>, <c>port</c>, ….</param>
/// <param name="Value">The value as text; null for none.</param>
/// <param name="IsPersonal">It is personal data and is masked where it is shown, unless asked for.</param>
public readonly record struct ChangeValue(string Name, string? Value, bool IsPersonal = false);
